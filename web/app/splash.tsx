import type { ReactNode } from 'react';
import { ProgressBar, usePatience } from '../kit/waiting.tsx';
import { useText } from '../text/use-text.ts';
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

/** The mark: a holdfast, which anchors kelp to the rock. */
export function Mark({ size = 28 }: { readonly size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden="true" className="hf-mark">
      <rect width="32" height="32" rx="8" fill="currentColor" />
      <g fill="none" stroke="var(--hf-rail)" strokeWidth="2.4" strokeLinecap="round">
        <path d="M16 5.5v13M16 18.5c-1.2 3.6-4 4.4-7.5 7.5M16 18.5c1.2 3.6 4 4.4 7.5 7.5M16 18.5v8" />
        <path d="M16 13c3.6.2 6.2-1.6 6.6-5.4M16 15.6c-3.6.2-6.2-1.6-6.6-5.4" />
      </g>
    </svg>
  );
}
