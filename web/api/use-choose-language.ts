import { practices } from '../../contract/practice/practices.ts';
import type { Language } from '../../locales/languages.ts';
import { speak } from '../text/texts.ts';
import { useChange } from './use-change.ts';
import { usePractice } from './use-session.ts';

/** Switches the language at once and keeps it with the member; in the demo, which visitors share, with the browser alone. */
export function useChooseLanguage(): (language: Language) => Promise<void> {
  const { isDemo } = usePractice();
  const { run } = useChange(practices.member);
  return async (language) => {
    await speak(language);
    if (!isDemo) await run({ body: { locale: language } });
  };
}
