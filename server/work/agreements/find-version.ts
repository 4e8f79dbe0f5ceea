import { isRefused, type Refused } from '../../../contract/refusals.ts';
import type { Locale } from '../../../contract/shapes.ts';
import type { AgreementData } from '../../../core/work/agreements/agreement-data.ts';
import { getClient } from '../../clients/list-clients.ts';
import { type Deps, system } from '../../deps.ts';
import type { EngagementFacts } from '../engagements/engagement.ts';
import { agreementDataColumn, versionBecauseColumn } from './columns.ts';
import { currentData } from './current-data.ts';
import { hashOfData } from './hash-of-data.ts';
import { findLastVersion, findVersion, type VersionRow } from './store.ts';
import type { VersionBecause } from './version-because.ts';

/** One version with its data read. Version 0 is the text as it stands now, of a draft or of what nobody agreed here. */
export interface FoundVersion {
  readonly version: number;
  /** Epoch ms. */
  readonly madeAt: number;
  readonly because: VersionBecause | null;
  readonly data: AgreementData;
  readonly hash: string;
}

/** The version asked for, else the newest, else the text as it stands now. */
export async function findAgreement(
  deps: Deps,
  engagement: EngagementFacts,
  version: number | undefined,
): Promise<FoundVersion | Refused> {
  const agreement = { db: deps.db, engagementId: engagement.id };
  const row =
    version === undefined ? await findLastVersion(agreement) : await findVersion(agreement, version);
  if (row) return readVersion(row);
  if (version !== undefined) return { refused: 'unknown-version', version };
  const data = await currentData(deps, engagement);
  return {
    version: 0,
    data,
    because: null,
    hash: hashOfData(data),
    madeAt: deps.now.epochMilliseconds,
  };
}

function readVersion({ version, madeAt, because, data, hash }: VersionRow): FoundVersion {
  return {
    version,
    madeAt,
    hash,
    because: versionBecauseColumn.read(because),
    data: agreementDataColumn.read(data),
  };
}

/** The language an agreement is read in: the one asked for, else the client's, else the practice's. */
export async function languageOfAgreement(
  deps: Deps,
  { clientId }: EngagementFacts,
  asked: Locale | undefined,
): Promise<Locale> {
  if (asked !== undefined) return asked;
  const client = await getClient(deps, system, { params: { id: clientId } });
  return (isRefused(client) ? null : client.language) ?? deps.practice.locale;
}
