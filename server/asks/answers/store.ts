import { sql } from 'kysely';
import type { Db } from '../../db/database.ts';
import type { AnswersTable } from '../../db/tables.ts';

export type OwnAnswerRow = Readonly<AnswersTable>;

/** The practice's own texts in one language: at most one for each situation. */
export async function listOwnAnswers(db: Db, language: OwnAnswerRow['language']): Promise<OwnAnswerRow[]> {
  return db.selectFrom('answers').selectAll().where('language', '=', language).execute();
}

export async function findOwnAnswer(
  db: Db,
  situation: OwnAnswerRow['situation'],
  language: OwnAnswerRow['language'],
): Promise<OwnAnswerRow | undefined> {
  return db
    .selectFrom('answers')
    .selectAll()
    .where('situation', '=', situation)
    .where('language', '=', language)
    .executeTakeFirst();
}

export async function putOwnAnswer(db: Db, row: OwnAnswerRow): Promise<void> {
  const { text, updatedAt } = row;
  await db
    .insertInto('answers')
    .values(row)
    .onConflict((conflict) => conflict.columns(['situation', 'language']).doUpdateSet({ text, updatedAt }))
    .execute();
}

/** @returns false when the practice had no text of its own. */
export async function removeOwnAnswer(
  db: Db,
  { situation, language }: Pick<OwnAnswerRow, 'situation' | 'language'>,
): Promise<boolean> {
  const removed = await db
    .deleteFrom('answers')
    .where('situation', '=', situation)
    .where('language', '=', language)
    .executeTakeFirst();
  return removed.numDeletedRows > 0n;
}

/** How often each situation's answer was taken; those never taken are left out. */
export async function listUses(db: Db): Promise<ReadonlyMap<OwnAnswerRow['situation'], number>> {
  const rows = await db.selectFrom('answerUses').select(['situation', 'uses']).execute();
  return new Map(rows.map(({ situation, uses }) => [situation, uses]));
}

/** Counts one more in a single statement, so that two at once are both counted. @returns the new count. */
export async function addUse(db: Db, situation: OwnAnswerRow['situation']): Promise<number> {
  const { uses } = await db
    .insertInto('answerUses')
    .values({ situation, uses: 1 })
    .onConflict((conflict) =>
      conflict.columns(['situation']).doUpdateSet({ uses: sql`answer_uses.uses + 1` }),
    )
    .returning('uses')
    .executeTakeFirstOrThrow();
  return uses;
}
