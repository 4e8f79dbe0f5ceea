import { addDays, daysBetween } from '../../../core/base/calendar/local-day.ts';
import { namesReferral, readsAsBasicQuestion } from '../../../core/care/playbooks/contact-words.ts';
import type { ClientSignals } from '../../../core/care/playbooks/signals.ts';
import { isSet } from '../../db/columns.ts';
import { type Deps, todayOf } from '../../deps.ts';
import {
  countReferred,
  findFirstWork,
  listAskContacts,
  listContactEntries,
  listReceived,
  listWorkDays,
} from './signal-store.ts';

/** At most so far back: how somebody was two years ago says little of how they are. */
const MOST_WEEKS = 52;
const RECENT_WEEKS = 12;

interface Contact {
  readonly channel: string | null;
  readonly text: string | null;
  readonly urgent: boolean;
  readonly isStatusCall: boolean;
}

/** What the books show of a client up to today (docs/playbooks.md, the signals). */
export async function gatherSignals(deps: Deps, clientId: string): Promise<ClientSignals> {
  const { db } = deps;
  const today = todayOf(deps);
  const since = addDays(today, -7 * MOST_WEEKS);
  const contacts = await contactsOf(deps, clientId, { since, today });
  const first = await findFirstWork(db, clientId, since);
  const recentSince = addDays(today, -7 * RECENT_WEEKS);
  const workDays = await listWorkDays(db, clientId, recentSince);
  const weekOf = (on: string) => Math.floor(daysBetween(on, today) / 7);
  const isCall = ({ channel }: Contact) => channel === 'phone' || channel === 'meeting';
  const named = contacts.filter(({ text }) => text !== null && namesReferral(text)).length;
  const referred = await countReferred(db, clientId);
  return {
    // An entry may stand in the future; nothing was seen of it yet.
    weeks: first === null ? 0 : Math.max(0, Math.min(MOST_WEEKS, Math.ceil(daysBetween(first, today) / 7))),
    contacts: contacts.length,
    statusCalls: contacts.filter(({ isStatusCall }) => isStatusCall).length,
    otherCalls: contacts.filter((contact) => isCall(contact) && !contact.isStatusCall).length,
    basicQuestions: contacts.filter(isBasicQuestion).length,
    urgent: contacts.filter(({ urgent }) => urgent).length,
    // A referral that became a client may stand in a note as well: it is not counted twice.
    referrals: Math.max(named, referred),
    recentWorkWeeks: new Set(workDays.filter((on) => on <= today).map(weekOf)).size,
  };
}

/** Entries with a channel, asks that no entry stands for, and contacts that came from the client. */
async function contactsOf(
  deps: Deps,
  clientId: string,
  { since, today }: { readonly since: string; readonly today: string },
): Promise<readonly Contact[]> {
  const { db } = deps;
  const listed = await listContactEntries(db, clientId, since);
  const entries = listed.filter(({ workedOn }) => workedOn <= today);
  const asks = await listAskContacts(db, clientId, since);
  const received = await listReceived(db, clientId, since);
  return [
    ...entries.map(({ channel, note, urgent, activity }) => ({
      channel,
      text: note,
      urgent: isSet(urgent),
      isStatusCall: activity === 'status-call',
    })),
    ...asks.map(({ channel, text, urgent }) => ({
      channel,
      text,
      urgent: isSet(urgent),
      isStatusCall: false,
    })),
    ...received.map(({ channel, note }) => ({ channel, text: note, urgent: false, isStatusCall: false })),
  ];
}

function isBasicQuestion({ text, isStatusCall }: Contact): boolean {
  return !isStatusCall && text !== null && readsAsBasicQuestion(text);
}
