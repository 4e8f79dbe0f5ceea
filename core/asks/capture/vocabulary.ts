import type { Language } from '../../../locales/languages.ts';
import { fold, type Token, withoutEnd } from '../../text/tokens.ts';

export type CapturedChannel = 'email' | 'phone' | 'meeting' | 'chat';
export type CapturedActivity = 'status-call' | 'consultation';

/** Words that mean the same in every language of a line, and those that are a mark in one language only. */
interface Words {
  readonly everywhere: string;
  readonly only?: Partial<Record<Language, string>>;
}

// A consultant in Seville types "email" and "call" as readily as "correo": words are read in all four languages. Only
// those that are everyday words of another language ("point of sale", "è stato", "posta" for a Spaniard) are kept at home.
const channels: Readonly<Record<CapturedChannel, Words>> = {
  email: {
    everywhere:
      'email, emails, e-mail, e-mails, mail, mails, correo, correos, correo electrónico, courriel, courriels, posta elettronica',
    only: { it: 'posta' },
  },
  phone: {
    everywhere:
      'call, phone, phone call, telephone, tel, llamada, teléfono, llamada telefónica, appel, téléphone, appel téléphonique, coup de fil, chiamata, telefono, telefonata',
  },
  meeting: {
    everywhere: 'meeting, reunión, réunion, rendez-vous, rdv, riunione',
    only: { it: 'incontro' },
  },
  chat: { everywhere: 'chat' },
};

const activities: Readonly<Record<CapturedActivity, Words>> = {
  'status-call': {
    everywhere:
      'status call, llamada de estado, llamada de seguimiento, appel de suivi, chiamata di stato, call di stato, chiamata di aggiornamento',
    only: { fr: "point, point d'étape, point de suivi, point d'avancement, point hebdo", it: 'stato' },
  },
  consultation: {
    everywhere: 'consultation, consulenza, consulto, asesoría',
    only: { es: 'consulta' },
  },
};

const urgency: Words = { everywhere: 'urgent, urgente, asap' };

// The first word of each list is what a line is written with.
const written: Readonly<Record<Language, Readonly<Record<CapturedChannel | CapturedActivity, string>>>> = {
  en: {
    email: 'email',
    phone: 'call',
    meeting: 'meeting',
    chat: 'chat',
    'status-call': 'status call',
    consultation: 'consultation',
  },
  es: {
    email: 'correo',
    phone: 'llamada',
    meeting: 'reunión',
    chat: 'chat',
    'status-call': 'llamada de estado',
    consultation: 'consulta',
  },
  fr: {
    email: 'courriel',
    phone: 'appel',
    meeting: 'réunion',
    chat: 'chat',
    'status-call': 'point',
    consultation: 'consultation',
  },
  it: {
    email: 'mail',
    phone: 'chiamata',
    meeting: 'riunione',
    chat: 'chat',
    'status-call': 'stato',
    consultation: 'consulenza',
  },
};

// Words that lead on to the next one. They never stand for an engagement, and a day behind one of them ("for Monday")
// is what the text is about, not when the work was done.
const functionWords = new Set(
  (
    'the a an and or of for with by to in at on from until till before after since next this ' +
    'el la los las un una y o de del para por con en desde hasta antes despues proximo este esta al ' +
    "le les des du une et ou pour avec dans depuis avant apres jusqu'a d'ici au aux sur " +
    'il lo gli i uno e di da dal dalla della dei per tra fra entro prima dopo fino su sul'
  ).split(' '),
);

type Meaning =
  | { readonly channel: CapturedChannel }
  | { readonly activity: CapturedActivity }
  | { readonly urgent: true };

const MOST_WORDS = 3;
const meanings: Readonly<Record<Language, ReadonlyMap<string, Meaning>>> = {
  en: meaningsIn('en'),
  es: meaningsIn('es'),
  fr: meaningsIn('fr'),
  it: meaningsIn('it'),
};

function meaningsIn(language: Language): ReadonlyMap<string, Meaning> {
  const found = new Map<string, Meaning>();
  const learn = (words: Words, meaning: Meaning) => {
    const local = words.only?.[language];
    const all = local === undefined ? words.everywhere : `${words.everywhere}, ${local}`;
    for (const word of all.split(', ')) found.set(fold(word), meaning);
  };
  for (const channel of ['email', 'phone', 'meeting', 'chat'] as const) learn(channels[channel], { channel });
  for (const activity of ['status-call', 'consultation'] as const) learn(activities[activity], { activity });
  learn(urgency, { urgent: true });
  return found;
}

/** True for an article, a preposition or a conjunction, given folded. */
export function isFunctionWord(folded: string): boolean {
  return functionWords.has(folded);
}

/** The longest run of words at a token that names a channel, an activity or urgency; null when none does. */
export function readMeaning(
  tokens: readonly Token[],
  at: number,
  language: Language,
): { readonly meaning: Meaning; readonly length: number } | null {
  for (let length = MOST_WORDS; length >= 1; length -= 1) {
    const words = tokens.slice(at, at + length).map((token) => withoutEnd(token.folded, '!'));
    const meaning = words.length === length ? meanings[language].get(words.join(' ')) : undefined;
    if (meaning !== undefined) return { meaning, length };
  }
  return null;
}

/** The word a channel or an activity is written with in a language; `readMeaning` reads it back. */
export function wordFor(meaning: CapturedChannel | CapturedActivity, language: Language): string {
  return written[language][meaning];
}
