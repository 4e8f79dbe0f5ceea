import { isRefused } from '../../../contract/refusals.ts';
import { agreements } from '../../../contract/work/agreements.ts';
import { instantText } from '../../deps.ts';
import { reads } from '../../http/mounted.ts';
import { findEngagement } from '../engagements/engagement.ts';
import { versionBecauseColumn } from './columns.ts';
import { findAgreement, languageOfAgreement } from './find-version.ts';
import { listVersionRows } from './store.ts';
import { readerOf, wordBecause } from './version-because.ts';
import { wordClauses, wordTitle } from './word-clauses.ts';

/** An agreement in words, in any of the four languages: the newest version unless another one is asked for. */
export const getAgreement = reads(agreements.get, async (deps, _actor, { params, query }) => {
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
});

/** What made each version, in the words of whoever asks. */
export const listVersions = reads(agreements.versions, async (deps, _actor, { params }) => {
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
});
