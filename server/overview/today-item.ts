import type { z } from 'zod';
import type { TodayItem as TodayItemView } from '../../contract/overview.ts';
import type { Rankable, TodayKind } from '../../core/today/rank.ts';
import type { Wording } from './wording.ts';

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
}

export async function wordItem(item: TodayItem, wording: Wording): Promise<z.output<typeof TodayItemView>> {
  const { kind, clientId, engagementId, dueOn, path, reason = 'because' } = item;
  const values = await item.values(wording);
  const say = (key: string) => wording.say(`${kind}.${key}`, values);
  const action = { label: say('action'), path };
  return { kind, clientId, engagementId, dueOn, title: say('title'), because: say(reason), action };
}

/** An engagement as Today's readings give it. */
export interface Spoken {
  readonly id: string;
  readonly clientId: string;
  readonly clientName: string;
  readonly kind: string;
  readonly title: string;
}

/** An item about one engagement, which leads to its page; `values` go beside the names. */
export function itemAbout(
  engagement: Spoken,
  kind: TodayKind,
  item: { readonly dueOn: string | null; readonly stakeMinor?: number; readonly reason?: string },
  values: TodayItem['values'] = () => ({}),
): TodayItem {
  const { id, clientId, clientName: client, title } = engagement;
  return {
    ...{ id, clientId, engagementId: id, kind, path: `/engagements/${id}` },
    ...{ proBono: engagement.kind === 'pro-bono', stakeMinor: 0 },
    ...item,
    values: async (wording) => ({ client, title, ...(await values(wording)) }),
  };
}
