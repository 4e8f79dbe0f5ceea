import { addDays, daysBetween, earlierOf, localDateOf } from '../../core/base/calendar/local-day.ts';
import { type Deps, todayOf } from '../deps.ts';
import { contentColumn } from '../sales/proposals/columns.ts';
import { shortened } from './ask-items.ts';
import { listWaitingProposals } from './proposal-store.ts';
import type { TodayItem } from './today-item.ts';

/** A proposal that nobody answered is asked about after this long, and again after a reminder. */
const DAYS_TO_ANSWER = 7;
/** This long before its last day it is asked about once more. */
const DAYS_LEFT = 3;

type Row = Awaited<ReturnType<typeof listWaitingProposals>>[number];

/**
 * Proposals that wait: for the client, to be reminded; for us, to be countersigned the day the client signed. An expired one
 * waits for us too: to be proposed anew, or withdrawn.
 */
export async function proposalItems(deps: Deps): Promise<readonly TodayItem[]> {
  const today = todayOf(deps);
  const rows = await listWaitingProposals(deps.db);
  return rows.map((row): TodayItem => {
    const { id, clientId, validUntil } = row;
    const sentOn = dayOf(deps, row.sentAt ?? 0);
    const signedOn = row.answeredAt === null ? null : dayOf(deps, row.answeredAt);
    const { title, feeMinor } = offered(row);
    const reason = signedOn !== null ? 'signed' : validUntil < today ? 'expired' : 'because';
    return {
      kind: 'proposal',
      id,
      clientId,
      engagementId: null,
      path: `/proposals/${id}`,
      reason,
      dueOn: signedOn ?? remindOn(deps, row),
      proBono: false,
      stakeMinor: feeMinor,
      values: ({ money, day }) => ({
        client: row.clientName,
        title: shortened(title),
        state: reason,
        price: money(feeMinor),
        date: day(signedOn ?? sentOn),
        until: day(validUntil),
        seen: String(row.seenAt !== null),
        days: daysBetween(sentOn, today),
      }),
    };
  });
}

function dayOf({ practice }: Deps, instant: number): string {
  return localDateOf(instant, practice.timeZone);
}

/** A week after it was sent or brought to mind, or three days before its last day, where that is still to come. */
function remindOn(deps: Deps, { sentAt, remindedAt, validUntil }: Row): string {
  const since = dayOf(deps, remindedAt ?? sentAt ?? 0);
  const lastCall = addDays(validUntil, -DAYS_LEFT);
  return since < lastCall ? earlierOf(addDays(since, DAYS_TO_ANSWER), lastCall) : validUntil;
}

/** What is at stake: the fee of a period of what was chosen, else of what we recommend, else of the first. */
function offered({ content, chosenOption }: Row): { readonly title: string; readonly feeMinor: number } {
  const { title, options } = contentColumn.read(content);
  const option =
    chosenOption === null
      ? (options.find(({ isRecommended }) => isRecommended) ?? options[0])
      : options[chosenOption];
  return { title, feeMinor: option?.feeMinor ?? 0 };
}
