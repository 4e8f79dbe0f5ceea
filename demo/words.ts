import { nameKeyOf } from '../core/clients/name-key.ts';
import { type Language, languageFacts } from '../locales/languages.ts';
import { type SayOwn, sayIn } from '../locales/say.ts';
import type { ClientKey } from './plan.ts';

/** The demo's words for one client, in the language it reads: everything written for a client is in its language. */
export interface ClientWords {
  readonly language: Language;
  readonly name: string;
  readonly email: string;
  readonly say: SayOwn;
}

/** The words for each client of a practice that reads `home`, put together once a client. */
export function wordsIn(home: Language): (client: ClientKey) => ClientWords {
  const known = new Map<ClientKey, ClientWords>();
  return (client) => {
    const words = known.get(client) ?? wordsFor(client, home);
    known.set(client, words);
    return words;
  };
}

function wordsFor(client: ClientKey, home: Language): ClientWords {
  const language = languageOf(client, home);
  const sayHere = sayIn(language);
  const say: SayOwn = (key) => sayHere(`demo:${client}.${key}`);
  const name = say('client');
  return { language, name, email: `hello@${hostOf(name)}.example`, say };
}

/** Two clients read another language than the practice. */
function languageOf(client: ClientKey, home: Language): Language {
  if (client === 'architects') return languageFacts[home].abroad[0];
  return client === 'law' ? languageFacts[home].abroad[1] : home;
}

/** What an agreement includes, excludes and is for; `say` words the texts of one engagement. */
export function scopeIn(say: SayOwn) {
  const lines = (key: string) => say(`scope.${key}`).split('\n');
  return {
    problem: say('scope.problem'),
    included: lines('included'),
    excluded: lines('excluded'),
    successCriteria: lines('success'),
  };
}

function hostOf(name: string): string {
  return nameKeyOf(name)
    .replaceAll('œ', 'oe')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');
}
