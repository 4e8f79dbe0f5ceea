import type { Db } from '../db/database.ts';
import type { PracticesTable } from '../db/tables.ts';

// What the rooms below have the practice keep: every column of its row is written here, and what it may be is decided by them.

/** What the plan assumes, as plan wrote it. */
export async function updatePlan(db: Db, practiceId: string, plan: PracticesTable['plan']): Promise<void> {
  await db.updateTable('practices').set({ plan }).where('id', '=', practiceId).execute();
}

/** What makes a client fit, as portfolio wrote it. */
export async function updateWeights(
  db: Db,
  practiceId: string,
  fitWeights: PracticesTable['fitWeights'],
): Promise<void> {
  await db.updateTable('practices').set({ fitWeights }).where('id', '=', practiceId).execute();
}

/** How much free work the practice allows itself. */
export async function updateLimits(
  db: Db,
  practiceId: string,
  limits: {
    readonly payingClientsPerPlace: number;
    readonly proBonoPlacesAtLeast: number;
    readonly proBonoSharePercent: number;
  },
): Promise<void> {
  await db.updateTable('practices').set(limits).where('id', '=', practiceId).execute();
}
