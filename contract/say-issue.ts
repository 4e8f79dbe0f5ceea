import type { z } from 'zod';

/** Words a text of locales/<language>/base/input.json: the server's way, or the page's. */
export type SayInput = (key: string, values?: Readonly<Record<string, string | number>>) => string;

/**
 * What is wrong with one value and what to send instead, in the reader's language: the same sentence under a field before it
 * is sent and in the server's answer. An issue the contract words itself carries a key of input.json; every other one is
 * worded by its kind.
 */
export function sayIssue(issue: z.core.$ZodIssue, say: SayInput): string {
  if (issue.message.startsWith('input:')) return say(issue.message);
  switch (issue.code) {
    case 'invalid_type':
      if (issue.input === undefined) return say('input:missing');
      return issue.expected === 'int' ? say('input:whole') : say('input:type', { expected: issue.expected });
    case 'too_small':
      return say(`input:${sizes[issue.origin]?.small ?? 'list-short'}`, { limit: Number(issue.minimum) });
    case 'too_big':
      return say(`input:${sizes[issue.origin]?.large ?? 'list-long'}`, { limit: Number(issue.maximum) });
    case 'invalid_value':
      return say('input:one-of', { choices: issue.values.map(String).join(', ') });
    case 'invalid_format':
      return say(`input:${formats[issue.format] ?? 'other'}`);
    case 'unrecognized_keys':
      return say('input:unknown-keys', { keys: issue.keys.join(', ') });
    case 'invalid_union': {
      const [first] = issue.errors.flat();
      return first ? sayIssue({ ...first, input: issue.input } as z.core.$ZodIssue, say) : say('input:other');
    }
    case 'custom':
      return issue.message;
    default:
      return say('input:other');
  }
}

const aNumber = { small: 'number-small', large: 'number-large' } as const;
const sizes: Readonly<Record<string, { readonly small: string; readonly large: string }>> = {
  string: { small: 'text-short', large: 'text-long' },
  number: aNumber,
  int: aNumber,
};

const formats: Readonly<Record<string, string>> = {
  date: 'date',
  datetime: 'instant',
  email: 'email',
  url: 'url',
};
