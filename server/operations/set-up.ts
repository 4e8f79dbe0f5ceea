import type { Refused } from '../../contract/refusals.ts';
import { openDatabase } from '../open-database.ts';
import { closeDemo } from '../practice/close-demo.ts';
import { type SetUp, setUpPractice } from '../practice/set-up.ts';
import type { Settings } from '../settings.ts';

/** `holdfast setup`: works on the database that the environment names, beside a running server or before its first start. */
export async function setUp(
  settings: Settings,
  wanted: SetUp,
): Promise<{ readonly practiceId: string; readonly apiKey: string } | Refused> {
  const database = await openDatabase(settings, () => undefined);
  try {
    const now = Temporal.Now.instant();
    const made = await setUpPractice(database, wanted, now);
    await closeDemo(database, settings.openSignUp, now);
    return made;
  } finally {
    await database.close();
  }
}
