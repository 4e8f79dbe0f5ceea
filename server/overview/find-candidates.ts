import { bestFirst, type Candidate, judgeCandidate } from '../../core/candidates/judge-candidate.ts';
import { type SuggestedRetainer, suggestRetainer } from '../../core/candidates/suggest-retainer.ts';
import { type Deps, todayOf } from '../deps.ts';
import {
  type EngagementOfUse,
  findLastMonth,
  listEngagementsOfUse,
  listUse,
  type UseRow,
} from './candidate-store.ts';

export type FoundCandidate = Candidate & {
  readonly clientId: string;
  /** The engagement with the most work in those months. */
  readonly engagementId: string;
  readonly suggested: SuggestedRetainer;
};

const MONTHS = 12;

/** Every client whose use suits a retainer, best first (docs/retainer-candidates.md). Reads totals, never entries. */
export async function findCandidates(deps: Deps): Promise<readonly FoundCandidate[]> {
  const { db, practice } = deps;
  const thisMonth = Temporal.PlainYearMonth.from(todayOf(deps).slice(0, 7));
  const lastMonth = await findLastMonth(db, practice.id, thisMonth.subtract({ months: 1 }).toString());
  if (lastMonth === null) return [];
  const months = monthsUntil(lastMonth);
  const use = await listUse(db, practice.id, months[0] ?? lastMonth, lastMonth);
  const engagements = await listEngagementsOfUse(db, practice.id);
  return bestFirst(candidatesIn(months, use, engagements, practice.hourlyRateMinor));
}

function monthsUntil(last: string): readonly string[] {
  const month = Temporal.PlainYearMonth.from(last);
  return Array.from({ length: MONTHS }, (_none, back) =>
    month.subtract({ months: MONTHS - 1 - back }).toString(),
  );
}

interface WorkOfClient {
  readonly byMonth: Map<string, number>;
  readonly byEngagement: Map<string, number>;
}

function candidatesIn(
  months: readonly string[],
  use: readonly UseRow[],
  engagements: readonly EngagementOfUse[],
  usualRateMinor: number | null,
): readonly FoundCandidate[] {
  const known = new Map(engagements.map((engagement) => [engagement.id, engagement]));
  const since = new Map<string, string>();
  const isServed = new Set<string>();
  for (const { clientId, kind, state, startsOn } of engagements) {
    if (startsOn < (since.get(clientId) ?? '~')) since.set(clientId, startsOn);
    if (kind === 'retainer' && state !== 'ended') isServed.add(clientId);
  }
  return [...workOfClients(use, known, isServed)].flatMap(([clientId, work]) => {
    const candidate = judgeCandidate({
      monthlyMinutes: months.map((month) => work.byMonth.get(month) ?? 0),
      tenureMonths: monthsSince(since.get(clientId) ?? '', months.at(-1) ?? ''),
    });
    if (candidate === null) return [];
    const [engagementId = ''] = [...work.byEngagement].sort((a, b) => b[1] - a[1])[0] ?? [];
    const rateMinor = known.get(engagementId)?.hourlyRateMinor ?? usualRateMinor ?? 0;
    return [
      { ...candidate, clientId, engagementId, suggested: suggestRetainer(candidate.median, rateMinor) },
    ];
  });
}

/** Hourly and project work only: free work proves no budget, and a retainer's use is sold already. */
function workOfClients(
  use: readonly UseRow[],
  known: ReadonlyMap<string, EngagementOfUse>,
  isServed: ReadonlySet<string>,
): ReadonlyMap<string, WorkOfClient> {
  const works = new Map<string, WorkOfClient>();
  for (const { clientId, engagementId, month, billedMinutes } of use) {
    const kind = known.get(engagementId)?.kind;
    if ((kind !== 'hourly' && kind !== 'project') || isServed.has(clientId)) continue;
    const work = works.get(clientId) ?? { byMonth: new Map(), byEngagement: new Map() };
    work.byMonth.set(month, (work.byMonth.get(month) ?? 0) + billedMinutes);
    work.byEngagement.set(engagementId, (work.byEngagement.get(engagementId) ?? 0) + billedMinutes);
    works.set(clientId, work);
  }
  return works;
}

/** Whole months from the month of a date through a last month, both counted. */
function monthsSince(date: string, lastMonth: string): number {
  const first = Temporal.PlainYearMonth.from(date.slice(0, 7));
  return first.until(Temporal.PlainYearMonth.from(lastMonth), { largestUnit: 'month' }).months + 1;
}
