import type { RetainerFacts, Usage } from '../core/work/terms/facts.ts';
import { type Connection, openConnection } from './load.ts';

/** What the writers of the crash rounds write under: hourly engagements and retainers with different rules. */
export interface Agreed {
  readonly id: string;
  readonly title: string;
  readonly startsOn: string;
  /** Null for an hourly engagement, which has no balance. */
  readonly retainer: Retainer | null;
  readonly billing: RetainerFacts['billing'];
}

interface Retainer {
  readonly feeMinor: number;
  readonly allowance: { readonly unit: 'minutes'; readonly amount: number };
  readonly carry: { readonly capAmount: number; readonly lifePeriods: number } | null;
  readonly overage: RetainerFacts['terms']['overage'];
}

const zone = 'Europe/Madrid';
const perEntry = { incrementMinutes: 15, minimumMinutes: 15, roundPer: 'entry' } as const;
const perDay = { incrementMinutes: 30, minimumMinutes: 0, roundPer: 'day' } as const;
const hours = { feeMinor: 300_000, allowance: { unit: 'minutes', amount: 1200 }, carry: null } as const;
const billed = { rule: 'bill', rateMinor: 18_000, courtesyAmount: 60 } as const;
const deducted = { rule: 'deduct-next', rateMinor: 0, courtesyAmount: 0 } as const;

const wanted: readonly Omit<Agreed, 'id' | 'startsOn'>[] = [
  { title: 'Advice, billed past the allowance', billing: perEntry, retainer: { ...hours, overage: billed } },
  { title: 'Advice, deducted from the next', billing: perEntry, retainer: { ...hours, overage: deducted } },
  { title: 'Operations, rounded by the day', billing: perDay, retainer: { ...hours, overage: billed } },
  {
    title: 'Operations, carried over',
    billing: perDay,
    retainer: { ...hours, carry: { capAmount: 600, lifePeriods: 1 }, overage: deducted },
  },
  { title: 'Development', billing: perEntry, retainer: null },
  { title: 'Maintenance, rounded by the day', billing: perDay, retainer: null },
];

/** Makes a client with all of them, active since the first of this month. */
export async function agree(url: string, apiKey: string): Promise<readonly Agreed[]> {
  const connection = await openConnection(url);
  const startsOn = Temporal.Now.plainDateISO(zone).with({ day: 1 }).toString();
  const client = await post(connection, apiKey, '/clients', { name: 'Bodega Almirante' });
  const agreed: Agreed[] = [];
  for (const one of wanted) {
    const { title, billing, retainer } = one;
    const kind = retainer ? { kind: 'retainer', retainer } : { kind: 'hourly', hourlyRateMinor: 10_000 };
    const draft = { clientId: client, title, billing, startsOn, ...kind };
    const id = await post(connection, apiKey, '/engagements', draft);
    await post(connection, apiKey, `/engagements/${id}/activate`, {});
    agreed.push({ ...one, id, startsOn });
  }
  connection.close();
  return agreed;
}

/** The facts of one retainer as the engine reads them, from what was agreed and what was worked. */
export function factsOf(agreed: Agreed, retainer: Retainer, usage: readonly Usage[]): RetainerFacts {
  return {
    schedule: {
      startsOn: agreed.startsOn,
      anchorOn: agreed.startsOn,
      every: 'month',
      timeZone: zone,
      pauses: [],
      endsOn: null,
      term: null,
      renewals: [],
    },
    billing: agreed.billing,
    terms: { ...retainer, currency: 'EUR', perks: [] },
    changes: [],
    topUps: [],
    approvals: [],
    usage,
  };
}

async function post(connection: Connection, apiKey: string, path: string, body: unknown): Promise<string> {
  const answer = await connection.send({ method: 'POST', path: `/api/v1${path}`, apiKey, body });
  if (answer.status >= 300) throw new Error(`${path}: ${answer.status} ${answer.text}`);
  return (JSON.parse(answer.text) as { id: string }).id;
}
