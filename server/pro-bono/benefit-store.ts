import type { Db } from '../db/database.ts';
import { locked } from '../db/locking.ts';
import { onePage, type PageSize } from '../db/one-page.ts';
import { rows } from '../db/rows.ts';
import type { BenefitsTable, EvidenceFilesTable } from '../db/tables.ts';

export const { update: updateBenefit } = rows('benefits');

export async function insertBenefits(db: Db, rows: readonly Readonly<BenefitsTable>[]): Promise<void> {
  if (rows.length > 0)
    await db
      .insertInto('benefits')
      .values([...rows])
      .execute();
}

/** Benefits with what is told of their files; the files themselves are read one at a time. */
function selectBenefits(db: Db) {
  return db
    .selectFrom('benefits')
    .leftJoin('evidenceFiles', (join) => join.onRef('evidenceFiles.benefitId', '=', 'benefits.id'))
    .selectAll('benefits')
    .select(['evidenceFiles.name as fileName', 'evidenceFiles.mediaType as fileType'])
    .select('evidenceFiles.bytes as fileBytes');
}

export type BenefitRow = NonNullable<Awaited<ReturnType<typeof findBenefit>>>;

export async function findBenefit(db: Db, id: string) {
  return selectBenefits(db).where('benefits.id', '=', id).executeTakeFirst();
}

/** Holds a benefit until the transaction ends, so that it is received once. */
export async function lockBenefit(db: Db, id: string): Promise<BenefitRow | undefined> {
  const query = db.selectFrom('benefits').select('id');
  await locked(db, query.where('id', '=', id)).execute();
  return findBenefit(db, id);
}

export interface BenefitsWanted {
  readonly limit: PageSize;
  readonly after: { readonly dueOn: string; readonly id: string } | null;
  readonly engagementId: string | undefined;
  readonly clientId: string | undefined;
  readonly isOpen: boolean | undefined;
}

/** Benefits by their date, one more than the limit when there are more. */
export async function listBenefitRows(db: Db, wanted: BenefitsWanted): Promise<BenefitRow[]> {
  const { after, isOpen } = wanted;
  let query = selectBenefits(db);
  if (wanted.engagementId) query = query.where('benefits.engagementId', '=', wanted.engagementId);
  if (wanted.clientId) query = query.where('benefits.clientId', '=', wanted.clientId);
  if (isOpen === true)
    query = query.where('benefits.receivedOn', 'is', null).where('benefits.waivedAt', 'is', null);
  if (isOpen === false)
    query = query.where((where) =>
      where.or([where('benefits.receivedOn', 'is not', null), where('benefits.waivedAt', 'is not', null)]),
    );
  if (after) {
    query = query.where((where) =>
      where.or([
        where('benefits.dueOn', '>', after.dueOn),
        where.and([where('benefits.dueOn', '=', after.dueOn), where('benefits.id', '>', after.id)]),
      ]),
    );
  }
  return onePage(query.orderBy('benefits.dueOn').orderBy('benefits.id'), wanted.limit).execute();
}

export async function findFile(db: Db, benefitId: string) {
  return db
    .selectFrom('evidenceFiles')
    .select(['name', 'mediaType', 'base64'])
    .where('benefitId', '=', benefitId)
    .executeTakeFirst();
}

/** Keeps a file, in the place of the one that was kept before. */
export async function putFile(db: Db, row: Readonly<EvidenceFilesTable>): Promise<void> {
  await deleteFile(db, row.benefitId);
  await db.insertInto('evidenceFiles').values(row).execute();
}

export async function deleteFile(db: Db, benefitId: string): Promise<void> {
  await db.deleteFrom('evidenceFiles').where('benefitId', '=', benefitId).execute();
}
