import { addDays, daysBetween, earlierOf, localDateOf } from '../../core/base/calendar/local-day.ts';
import { habitsForming } from '../asks/habits-forming.ts';
import { promisedOn } from '../asks/promised-on.ts';
import { readSuggestion } from '../asks/view-ask.ts';
import { isSet } from '../db/columns.ts';
import { type Deps, todayOf } from '../deps.ts';
import { agreementColumn } from '../work/engagements/columns.ts';
import { listOpenAsks, listProposedChanges } from './ask-store.ts';
import type { TodayItem } from './today-item.ts';

/** A change order that nobody answered is asked about after this long. */
const DAYS_TO_ANSWER = 7;
/** Of an ask or a line as much as a title can hold. */
const LONGEST_TITLE = 60;

/** Asks that wait for a decision: urgent ones are due the day they came, others by the agreed time for an answer. */
export async function askItems(deps: Deps): Promise<readonly TodayItem[]> {
  const rows = await listOpenAsks(deps.db);
  return rows.map((row): TodayItem => {
    const { id, clientId, engagementId, receivedOn, minutes } = row;
    const { decision, priceMinor, valueMinor } = readSuggestion(row);
    const urgent = isSet(row.urgent);
    const agreement = agreementColumn.readOrNull(row.agreement);
    return {
      kind: 'ask',
      id,
      clientId,
      engagementId,
      reason: decision,
      stakeMinor: valueMinor,
      dueOn: urgent ? receivedOn : promisedOn(receivedOn, { agreement }),
      proBono: row.engagementKind === 'pro-bono',
      path: `/time/asks/${id}`,
      values: ({ money, amount }) => ({
        client: row.clientName,
        ask: shortened(row.text),
        urgent: String(urgent),
        price: money(priceMinor),
        minutes: minutes === null ? '' : ` (${amount(minutes)})`,
      }),
    };
  });
}

/** Change orders that wait for the client. An expired one waits for us: to be proposed anew, or withdrawn. */
export async function changeOrderItems(deps: Deps): Promise<readonly TodayItem[]> {
  const today = todayOf(deps);
  const rows = await listProposedChanges(deps.db);
  return rows.map((row): TodayItem => {
    const { id, clientId, engagementId, priceMinor, validUntil } = row;
    const proposedOn = localDateOf(row.proposedAt, deps.practice.timeZone);
    const asked = addDays(proposedOn, DAYS_TO_ANSWER);
    const isExpired = validUntil !== null && validUntil < today;
    return {
      kind: 'change-order',
      id,
      clientId,
      engagementId,
      stakeMinor: priceMinor,
      dueOn: validUntil === null ? asked : earlierOf(asked, validUntil),
      reason: isExpired ? 'expired' : validUntil === null ? 'because' : 'until',
      proBono: row.engagementKind === 'pro-bono',
      path: row.askId === null ? `/engagements/${engagementId}` : `/time/asks/${row.askId}`,
      values: ({ money, day }) => ({
        client: row.clientName,
        line: shortened(row.line),
        price: money(priceMinor),
        date: day(proposedOn),
        until: day(validUntil ?? proposedOn),
        days: daysBetween(proposedOn, today),
      }),
    };
  });
}

/** Clients to whom giving becomes a habit. It has no date: what is done about it is said at the next question. */
export async function giftHabitItems(deps: Deps): Promise<readonly TodayItem[]> {
  const forming = await habitsForming(deps);
  return forming.map(
    ({ clientId, clientName, because, valueMinor }): TodayItem => ({
      kind: 'gift-habit',
      id: clientId,
      clientId,
      engagementId: null,
      dueOn: null,
      proBono: false,
      stakeMinor: valueMinor,
      path: `/clients/${clientId}#gifts`,
      facts: [valueMinor],
      values: () => ({ client: clientName, signs: because }),
    }),
  );
}

/** As much of a text as a title can hold. */
export function shortened(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ').trim();
  if (line.length <= LONGEST_TITLE) return line;
  const cut = line.slice(0, LONGEST_TITLE);
  // A text without spaces, such as an address, is cut where it is.
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), LONGEST_TITLE / 2))}…`;
}
