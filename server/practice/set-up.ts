import type { z } from 'zod';
import type { NewPractice } from '../../contract/practice/practices.ts';
import { isRefused, type Refused } from '../../contract/refusals.ts';
import type { Database } from '../db/database.ts';
import { sharedOf } from '../db/of-practice.ts';
import { writeUnlessRefused } from '../db/write-unless-refused.ts';
import { newId } from '../deps.ts';
import { hashPassword } from './accounts/add-account.ts';
import { alone } from './alone.ts';
import { issueApiKey } from './issue-api-key.ts';
import { openPractice } from './open-practice.ts';
import { demoStates } from './store.ts';

export interface SetUp {
  readonly practice: z.output<typeof NewPractice>;
  readonly rehearsalNow: Temporal.Instant | null;
  readonly keyName: string;
}

/**
 * Sets up a practice for the operator of the installation, with an API key of its owner: as often as wanted, whether
 * sign-up is open or not, and beside a running server. All of it or, when refused, nothing.
 */
export async function setUpPractice(
  database: Database,
  { practice, rehearsalNow, keyName }: SetUp,
  now: Temporal.Instant,
): Promise<{ readonly practiceId: string; readonly apiKey: string } | Refused> {
  const { password, ...rest } = practice;
  const passwordHash = await hashPassword(password);
  const id = newId();
  return writeUnlessRefused(database, id, async (db) => {
    // Whoever shows the demo at this moment has to see this practice, or the demo would stay for good.
    await alone(database, sharedOf(db));
    const opened = await openPractice(
      db,
      { ...rest, id, passwordHash, rehearsalNow, demoState: demoStates.none },
      now,
    );
    if (isRefused(opened)) return opened;
    const issued = await issueApiKey(opened.deps, opened.actor, { body: { name: keyName } });
    if (isRefused(issued)) return issued;
    return { practiceId: id, apiKey: issued.apiKey };
  });
}
