import { expect, test } from 'vitest';
import type { z } from 'zod';
import { NewClient } from '../../contract/clients/clients.ts';
import { sayIssue } from '../../contract/say-issue.ts';
import { NewEngagement } from '../../contract/work/engagements.ts';
import { NewTimeEntry } from '../../contract/work/time-entries.ts';
import { languages } from '../../locales/languages.ts';
import { sayIn } from '../../locales/say.ts';

function wordsOf(schema: z.ZodType, given: unknown, language: string): Record<string, string> {
  const issues = schema.safeParse(given, { reportInput: true }).error?.issues ?? [];
  return Object.fromEntries(issues.map((issue) => [issue.path.join('.'), sayIssue(issue, sayIn(language))]));
}

test('a missing value is told from a wrong one, in the language of the reader', () => {
  expect(wordsOf(NewClient, { email: 'nobody' }, 'es')).toEqual({
    name: 'Falta este dato.',
    email: 'Una dirección de correo, como ines@estudio.example.',
  });
  expect(wordsOf(NewClient, { name: 7, language: 'de' }, 'fr')).toEqual({
    name: 'On attend un texte.',
    language: 'Au choix : en, es, fr, it.',
  });
});

test('bounds are said with their figure', () => {
  const entry = { engagementId: 'e', startedAt: '2025-03-04T09:30:00Z' };
  expect(wordsOf(NewTimeEntry, { ...entry, minutes: 0 }, 'it')).toEqual({ minutes: 'Almeno un minuto.' });
  expect(wordsOf(NewTimeEntry, { ...entry, minutes: 5, note: 'x'.repeat(2001) }, 'en')).toEqual({
    note: 'At most 2,000 characters.',
  });
  expect(wordsOf(NewTimeEntry, { ...entry, startedAt: 'noon', minutes: 5 }, 'en')).toEqual({
    startedAt: 'An instant with its offset, such as 2025-03-04T09:30:00Z.',
  });
});

test('what the contract words itself reads in all four languages', () => {
  const retainer = {
    clientId: 'c',
    kind: 'retainer',
    title: 'Care',
    startsOn: '2025-01-01',
    endsOn: '2024-01-01',
  };
  for (const language of languages) {
    const words = wordsOf(NewEngagement, retainer, language);
    expect(Object.keys(words)).toEqual(['endsOn', 'retainer']);
    for (const text of Object.values(words)) expect(text).not.toMatch(/input|^$/);
  }
});
