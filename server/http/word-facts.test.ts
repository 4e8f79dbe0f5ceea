import { describe, expect, test } from 'vitest';
import type { Refused } from '../../contract/refusals.ts';
import { sayIn } from '../../locales/say.ts';
import { refusalReply } from './problem.ts';

/** What a reader of a language is answered. */
async function answer(refused: Refused, language: string): Promise<Record<string, unknown>> {
  return (await refusalReply(refused, sayIn(language)).json()) as Record<string, unknown>;
}

const refused = {
  refused: 'pro-bono-incomplete',
  missing: ['problem', 'endsOnOrReviewOn', 'benefits'],
} as const;

describe('a refusal', () => {
  test('names what is missing in words, and in codes for programs', async () => {
    const { detail, missing } = await answer(refused, 'en');
    expect(detail).toBe(
      'A pro bono engagement needs its bounds before it becomes active. Missing: the problem it solves, an end or a review date within six months and what comes back.',
    );
    expect(missing).toEqual(refused.missing);
  });

  test('writes a size as its reader does, and leaves it in bytes for programs', async () => {
    const large = { refused: 'too-large', limitBytes: 1.5 * 1024 ** 2 } as const;
    expect((await answer(large, 'en')).detail).toBe('This is larger than the 1.5 MB that is accepted.');
    expect((await answer(large, 'fr')).detail).toMatch(/1,5\s?Mo/);
    expect((await answer({ ...large, limitBytes: 16 * 1024 }, 'es')).detail).toMatch(/16\s?kB/);
    expect((await answer(large, 'it')).limitBytes).toBe(1_572_864);
  });

  test('writes dates as its reader does, and leaves them as they are for programs', async () => {
    const closed = { refused: 'period-closed', on: '2026-02-01', from: '2026-03-01' } as const;
    const english = await answer(closed, 'en');
    expect(english.detail).toContain('1 February 2026');
    expect(english.detail).toContain('from 1 March 2026 on');
    expect(english.on).toBe('2026-02-01');
    const spanish = await answer(closed, 'es');
    expect(spanish.detail).toContain('1 de febrero de 2026');
    const french = await answer(closed, 'fr');
    expect(french.detail).toContain('1er mars 2026');
  });

  test('names what makes room next, and nothing where nothing does', async () => {
    const full = { refused: 'pro-bono-limit-reached', active: 1, limit: 1, payingClients: 5 } as const;
    const makesRoom = [{ engagementId: 'e', title: 'Faro', on: '2026-06-11', by: 'end' }];
    const sentence = async (language: string, room: unknown) =>
      (await answer({ ...full, payingClientsNeeded: 3, makesRoom: room }, language)).detail;
    expect(await sentence('it', makesRoom)).toContain('«Faro» finisce in data 11 giugno 2026.');
    expect(await sentence('es', [])).toContain('Con 3 clientes de pago más se abre otra plaza. El titular');
  });

  test('writes minutes as hours', async () => {
    const past = { refused: 'pro-bono-share-reached', minutes: 1_200, ofMinutes: 10_400 } as const;
    const { detail, minutes } = await answer({ ...past, percent: 12, limitPercent: 10 }, 'en');
    expect(detail).toMatch(/20\sh of 173\sh\s20/);
    expect(minutes).toBe(1_200);
  });

  test('takes a code without a word as it is', async () => {
    const { detail } = await answer({ refused: 'pro-bono-incomplete', missing: ['something-new'] }, 'fr');
    expect(detail).toContain('something-new');
  });

  test('lets an id stand as it was sent, also one that is written like a date and is none', async () => {
    const unknown = { refused: 'unknown-client', clientId: '2025-00-10' } as const;
    expect((await answer(unknown, 'en')).clientId).toBe('2025-00-10');
  });
});
