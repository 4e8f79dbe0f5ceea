import { isRefused, type Refused } from '../../../contract/refusals.ts';
import type { InputOf, ReplyOf } from '../../../contract/route.ts';
import type { AgreementVersion, agreements } from '../../../contract/work/agreements.ts';
import { type Actor, type Deps, instantText } from '../../deps.ts';
import { findEngagement } from '../engagements/engagement.ts';
import { versionBecauseColumn } from './columns.ts';
import { findAgreement, languageOfAgreement } from './find-version.ts';
import { listVersionRows } from './store.ts';
import { readerOf, wordBecause } from './version-because.ts';
import { wordClauses, wordTitle } from './word-clauses.ts';

/** An agreement in words, in any of the four languages: the newest version unless another one is asked for. */
export async function getAgreement(
  deps: Deps,
  _actor: Actor,
  { params, query }: Pick<InputOf<typeof agreements.get>, 'params' | 'query'>,
): Promise<AgreementVersion | Refused> {
  const engagement = await findEngagement(deps, params.id);
  if (isRefused(engagement)) return engagement;
  const found = await findAgreement(deps, engagement, query.version);
  if (isRefused(found)) return found;
  const language = await languageOfAgreement(deps, engagement, query.language);
  return {
    engagementId: engagement.id,
    version: found.version,
    language,
    madeAt: instantText(found.madeAt),
    because: wordBecause(found.because, readerOf(deps)),
    title: wordTitle(found.data, language),
    clauses: [...wordClauses(found.data, language)],
    hash: found.hash,
  };
}

/** What made each version, in the words of whoever asks. */
export async function listVersions(
  deps: Deps,
  _actor: Actor,
  { params }: Pick<InputOf<typeof agreements.versions>, 'params'>,
): Promise<ReplyOf<typeof agreements.versions> | Refused> {
  const engagement = await findEngagement(deps, params.id);
  if (isRefused(engagement)) return engagement;
  const { db } = deps;
  const rows = await listVersionRows({ db, engagementId: engagement.id });
  const words = readerOf(deps);
  return {
    items: rows.map(({ engagementId, version, madeAt, because, hash }) => ({
      engagementId,
      version,
      hash,
      madeAt: instantText(madeAt),
      because: wordBecause(versionBecauseColumn.read(because), words),
    })),
  };
}
