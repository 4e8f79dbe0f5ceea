import { isRefused, type Refused } from '../contract/refusals.ts';
import { sayIn } from '../locales/say.ts';
import type { App } from '../server/app-deps.ts';
import type { Actor, Deps } from '../server/deps.ts';
import { hasDueWork, runDueWork } from '../server/jobs/run-due-work.ts';
import { findPracticeSettings } from '../server/practice/settings.ts';

/** Something that happened at an instant, done the way the consultant does it: through a use-case. */
export interface Step {
  readonly at: Temporal.Instant;
  /** Whether it makes work fall due later, which the steps after it must not run ahead of. */
  readonly setsDue?: boolean;
  readonly perform: (deps: Deps, actor: Actor) => Promise<void>;
}

/** As many steps as share one transaction: few enough that other writers get their turn in between. */
const MOST_PER_TRANSACTION = 40;

/**
 * Walks a practice's clock through a year: performs the steps in their order, and before each of them the work that fell
 * due until then, so that every period is closed and stated when it was over.
 */
export async function walk(
  app: App,
  practiceId: string,
  actor: Actor,
  steps: readonly Step[],
  until: Temporal.Instant,
): Promise<void> {
  const practice = await findPracticeSettings(app.database.read(practiceId));
  if (!practice) throw new Error(`There is no practice ${practiceId} to walk through.`);
  const waiting = steps.toSorted((a, b) => Temporal.Instant.compare(a.at, b.at));
  await lockClock(app, practiceId, waiting[0]?.at ?? until);
  while (waiting.length > 0) {
    const together = await stepsBeforeDueWork(app, practiceId, waiting);
    await app.database.write(practiceId, async (db) => {
      for (const { at, perform } of together) {
        await perform(
          { db, practice, now: at, say: sayIn(practice.locale), baseUrl: app.baseUrl, house: app.house },
          actor,
        );
      }
    });
  }
  await runDueWork(app, practiceId, until);
  await lockClock(app, practiceId, null);
}

/**
 * Holds the practice's clock like that of a rehearsal, or lets it go on with the machine's. Without it the worker, to whom
 * the whole year is past, would close every period before its time was recorded.
 */
async function lockClock(app: App, practiceId: string, at: Temporal.Instant | null): Promise<void> {
  await app.database.writeShared((db) =>
    db
      .updateTable('practices')
      .set({ rehearsalNow: at?.epochMilliseconds ?? null })
      .where('id', '=', practiceId)
      .execute(),
  );
}

/** Takes the next steps that no due work comes between; what is due before the first of them is run first. */
async function stepsBeforeDueWork(app: App, practiceId: string, waiting: Step[]): Promise<readonly Step[]> {
  const [first] = waiting;
  if (!first) return [];
  await runDueWork(app, practiceId, first.at);
  const near = waiting.slice(0, MOST_PER_TRANSACTION);
  const together = near.slice(0, near.findIndex((step) => step.setsDue) + 1 || near.length);
  // The question is asked once for all of them as long as nothing comes between, which is nearly always.
  while (together.length > 1 && (await hasDueWork(app.database, practiceId, together.at(-1)?.at ?? first.at)))
    together.pop();
  waiting.splice(0, together.length);
  return together;
}

/** What a use-case answered; a refusal means that the demo contradicts itself, and nobody should see half of it. */
export function done<T>(outcome: T | Refused): T {
  if (isRefused(outcome)) throw new Error(`The demo was refused: ${JSON.stringify(outcome)}`);
  return outcome;
}
