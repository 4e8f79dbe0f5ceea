import type { ReactNode } from 'react';
import { ProgressBar, usePatience } from '../kit/waiting.tsx';
import { useText } from '../text/use-text.ts';
import { Mark } from './mark.tsx';
import './splash.css';

/** While it is found out who is here; after a moment, what is being done. */
export function Splash({ doing, children }: { readonly doing?: string; readonly children?: ReactNode }) {
  const say = useText();
  const late = usePatience(500);
  return (
    <main className="hf-splash">
      <Mark />
      {children ?? <output className="hf-soft">{late ? (doing ?? say('common:waiting')) : ' '}</output>}
      {late && !children && <ProgressBar label={doing ?? say('common:waiting')} />}
    </main>
  );
}
