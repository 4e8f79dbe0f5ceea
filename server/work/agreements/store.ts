import type { Db } from '../../db/database.ts';
import type { AgreementVersionsTable } from '../../db/tables.ts';

export type VersionRow = Readonly<AgreementVersionsTable>;

interface Agreement {
  readonly db: Db;

  readonly engagementId: string;
}

export async function insertVersion(db: Db, row: VersionRow): Promise<void> {
  await db.insertInto('agreementVersions').values(row).execute();
}

function versionsOf({ db, engagementId }: Agreement) {
  return db.selectFrom('agreementVersions').where('engagementId', '=', engagementId);
}

export async function findLastVersion(agreement: Agreement): Promise<VersionRow | undefined> {
  return versionsOf(agreement).selectAll().orderBy('version', 'desc').limit(1).executeTakeFirst();
}

export async function findVersion(agreement: Agreement, version: number): Promise<VersionRow | undefined> {
  return versionsOf(agreement).selectAll().where('version', '=', version).executeTakeFirst();
}

/** The versions, newest first, without the data their texts are made from. */
export async function listVersionRows(agreement: Agreement): Promise<Omit<VersionRow, 'data'>[]> {
  return versionsOf(agreement)
    .select(['engagementId', 'version', 'madeAt', 'because', 'hash'])
    .orderBy('version', 'desc')
    .execute();
}
