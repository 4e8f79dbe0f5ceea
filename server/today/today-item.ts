import { createHash } from 'node:crypto';
import type { z } from 'zod';
import type { TodayItem as TodayItemView } from '../../contract/today/overview.ts';
import type { Rankable, TodayKind } from '../../core/today/rank.ts';
import { stillWording, type Wording } from '../text/figure-wording.ts';

type Values = Readonly<Record<string, unknown>>;

/** An item before it is worded: only the few that are shown are, since most of many are not. */
export interface TodayItem extends Rankable {
  readonly clientId: string | null;
  readonly engagementId: string | null;
  /** The page its one button leads to. */
  readonly path: string;
  /** What the title and the reason are filled in with. Only what is shown is asked for it, so it may read more. */
  readonly values: (wording: Wording) => Values | Promise<Values>;
  /** Which reason of the kind holds, where there are several. */
  readonly reason?: string;
  /**
   * What has to change for it to say something new. Needed where the date or a value moves from day to day by itself, or where
   * a value is text in the reader's language; else what it says without its days is compared.
   */
  readonly facts?: readonly unknown[];
}

/** Names an item for a snooze: its kind, and what it is about. Ids are unique within a kind. */
export function keyOf({ kind, id }: Pick<TodayItem, 'kind' | 'id'>): string {
  return `${kind}:${id}`;
}

/** Values that count days or hours up to now: they say nothing new by growing. */
const COUNTED = new Set(['days', 'elapsed']);

/**
 * What an item says, as a hash: the same from day to day and in every language for as long as nothing happens. Whoever put
 * an item off until it changes gets it back once this differs.
 */
export async function evidenceOf(item: TodayItem): Promise<string> {
  const { kind, reason = 'because', dueOn } = item;
  const facts = item.facts ?? [dueOn, ...(await stillValues(item))];
  return createHash('sha256')
    .update(JSON.stringify([kind, reason, facts]))
    .digest('hex');
}

async function stillValues(item: TodayItem): Promise<readonly unknown[]> {
  const values = Object.entries(await item.values(stillWording));
  return values.filter(([name]) => !COUNTED.has(name)).toSorted(([one], [other]) => (one < other ? -1 : 1));
}

type Snoozed = z.output<typeof TodayItemView>['snoozed'];

export async function wordItem(
  item: TodayItem,
  wording: Wording,
  snoozed: Snoozed = null,
): Promise<z.output<typeof TodayItemView>> {
  const { kind, clientId, engagementId, dueOn, path, reason = 'because' } = item;
  const values = await item.values(wording);
  const say = (key: string) => wording.say(`${kind}.${key}`, values);
  return {
    kind,
    clientId,
    engagementId,
    dueOn,
    title: say('title'),
    because: say(reason),
    action: { label: say('action'), path },
    key: keyOf(item),
    snoozed,
  };
}

/** An engagement as Today's readings give it. */
export interface Spoken {
  readonly id: string;
  readonly clientId: string;
  readonly clientName: string;
  readonly kind: string;
  readonly title: string;
}

type About = Pick<TodayItem, 'dueOn'> & Partial<Pick<TodayItem, 'stakeMinor' | 'reason' | 'facts'>>;

/** An item about one engagement, which leads to its page; `values` go beside the names. */
export function itemAbout(
  engagement: Spoken,
  kind: TodayKind,
  item: About,
  values: TodayItem['values'] = () => ({}),
): TodayItem {
  const { id, clientId, clientName: client, title } = engagement;
  return {
    id,
    clientId,
    engagementId: id,
    kind,
    path: `/engagements/${id}`,
    proBono: engagement.kind === 'pro-bono',
    stakeMinor: 0,
    ...item,
    values: async (wording) => ({ client, title, ...(await values(wording)) }),
  };
}
