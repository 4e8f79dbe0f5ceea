import type { ReactNode } from 'react';
import { languageFacts, languages } from '../../locales/languages.ts';
import { Box } from '../kit/box.tsx';
import { Page, PageHeader } from '../kit/page.tsx';
import { speak } from '../text/texts.ts';
import { useLanguage, useText } from '../text/use-text.ts';
import './door.css';

interface DoorProps {
  readonly title: string;
  readonly text?: string;
  readonly children: ReactNode;
}

/** A page outside the app: signing in, setting up. The language can be changed before anything is read. */
export function Door({ title, text, children }: DoorProps) {
  const say = useText('first-run');
  const current = useLanguage();
  return (
    <main className="hf-door">
      <Page title={title} width="text">
        <Box
          as="nav"
          className="hf-door-languages"
          flow="row"
          wrap
          gap="0.25rem 1rem"
          mb="3rem"
          fz="sm"
          aria-label={say('first-run:start.language')}
        >
          {languages.map((language) => (
            <button
              key={language}
              type="button"
              lang={language}
              aria-pressed={language === current}
              onClick={() => void speak(language)}
            >
              {languageFacts[language].name}
            </button>
          ))}
        </Box>
        <PageHeader above="Holdfast" title={title} below={text} />
        {children}
      </Page>
    </main>
  );
}
