import { type Language, perLanguage } from '../../../locales/languages.ts';
import { everyWord, lexicons } from '../../../locales/lexicon.ts';
import { fold, type Token } from '../../text/tokens.ts';

/** A time of day 'HH:MM'. `sure` is false for `1:30`, which may be a duration as well. */
export interface ReadClock {
  readonly at: string;
  readonly sure: boolean;
  readonly length: number;
}

const written = /^@(\d{1,2})(?:[:h.](\d{2})?)?$/;
const twelveHours = /^@?(\d{1,2})(?:[:.](\d{2}))?([ap])m$/;
const bare = /^(\d{1,2}):(\d{2})$/;
const announcing = everyWord(lexicons, ({ clock }) => clock.at)
  .map((phrase) => fold(phrase).split(' '))
  .toSorted((one, other) => other.length - one.length);
const withSign = perLanguage((language) => {
  const { hourSign } = lexicons[language].clock;
  return hourSign === '' ? null : new RegExp(`^(\\d{1,2})${hourSign}(\\d{2})$`);
});
/** Earlier hours are durations: `7h30` is how long it took. */
const EARLIEST_WITH_SIGN = 8;

/**
 * Reads a time of day at a token: `@14:30`, `@9`, `2:30pm`, `at 14:30`, `a las 14:30`, `à 14h30`, `alle 14:30` surely;
 * `14:30`, and `14h30` from eight o'clock on in a French line, as a guess for the line to settle.
 */
export function readClock(tokens: readonly Token[], at: number, language: Language): ReadClock | null {
  const phrase = announcing.find((words) =>
    words.every((word, ahead) => tokens[at + ahead]?.folded === word),
  );
  return phrase
    ? announced(tokens, at, phrase.length, language)
    : clockIn(tokens[at]?.folded ?? '', language);
}

function announced(
  tokens: readonly Token[],
  at: number,
  length: number,
  language: Language,
): ReadClock | null {
  const clock = clockIn(tokens[at + length]?.folded ?? '', language);
  return clock === null ? null : { ...clock, sure: true, length: length + 1 };
}

function clockIn(word: string, language: Language): ReadClock | null {
  const sure = written.exec(word);
  if (sure !== null) return clockOf(Number(sure[1]), sure[2], true);
  const half = twelveHours.exec(word);
  if (half !== null) {
    const hour = Number(half[1]);
    return hour < 1 || hour > 12 ? null : clockOf((hour % 12) + (half[3] === 'p' ? 12 : 0), half[2], true);
  }
  const guess = bare.exec(word);
  if (guess !== null) return clockOf(Number(guess[1]), guess[2], false);
  const signed = withSign[language]?.exec(word);
  if (!signed || Number(signed[1]) < EARLIEST_WITH_SIGN) return null;
  return clockOf(Number(signed[1]), signed[2], false);
}

function clockOf(hour: number, minute: string | undefined, sure: boolean): ReadClock | null {
  if (hour > 23 || Number(minute ?? 0) > 59) return null;
  return { at: `${String(hour).padStart(2, '0')}:${minute ?? '00'}`, sure, length: 1 };
}
