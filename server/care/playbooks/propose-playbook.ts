import { playbooks } from '../../../contract/care/playbooks.ts';
import { type ClientSignals, seenInData } from '../../../core/care/playbooks/signals.ts';
import { type Seen, type Weighed, weigh } from '../../../core/care/playbooks/weigh.ts';
import type { Deps } from '../../deps.ts';
import { reads } from '../../http/mounted.ts';
import { gatherSignals } from './gather-signals.ts';
import { sayTooLittle, sayWeighed } from './say-weighed.ts';
import { findHandled, listDeclined } from './store.ts';

/** What the data says of a client; `weighed` is null while it shows too little. */
export interface DataReading {
  readonly signals: ClientSignals;
  readonly weighed: Weighed | null;
  /** Names the levels seen: the same as long as the evidence says the same. */
  readonly evidence: string;
}

export async function readData(deps: Deps, clientId: string): Promise<DataReading> {
  const signals = await gatherSignals(deps, clientId);
  const seen = seenInData(signals);
  return { signals, weighed: seen && weigh(seen), evidence: seen ? evidenceOf(seen) : '' };
}

/** What a decline is kept with. The figures behind the levels change every week; only another level is other evidence. */
function evidenceOf(seen: readonly Seen[]): string {
  return seen
    .map(({ feature, level }) => `${feature}=${level}`)
    .sort()
    .join(' ');
}

/** What the data alone proposes for a client. */
export const proposePlaybook = reads(playbooks.proposal, async (deps, _actor, { params }) => {
  const { db, say } = deps;
  const client = await findHandled(db, params.id);
  if (!client) return { refused: 'unknown-client', clientId: params.id };
  const { signals, weighed, evidence } = await readData(deps, client.id);
  const declined = await listDeclined(db, client.id);
  const weeksObserved = signals.weeks;
  if (weighed === null) {
    const nothing = sayWeighed(say, weigh([]), null);
    return { ...nothing, because: sayTooLittle(say, signals), isNews: false, weeksObserved };
  }
  return {
    ...sayWeighed(say, weighed, signals),
    isNews: isNews(client, weighed, evidence, declined),
    weeksObserved,
  };
});

/** Whether a reading is worth saying: it names another type than the client has, and was not declined on the same evidence. */
export function isNews(
  client: { readonly id: string; readonly playbook: string | null },
  { type }: Pick<Weighed, 'type'>,
  evidence: string,
  declined: readonly {
    readonly clientId: string;
    readonly playbook: string;
    readonly evidence: string;
  }[],
): boolean {
  if (type === null || type === client.playbook) return false;
  return !declined.some(
    (one) => one.clientId === client.id && one.playbook === type && one.evidence === evidence,
  );
}
