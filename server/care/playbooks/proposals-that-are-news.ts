import { addDays } from '../../../core/base/calendar/local-day.ts';
import type { ClientType } from '../../../core/care/playbooks/weigh.ts';
import { type Deps, todayOf } from '../../deps.ts';
import { type DataReading, isNews, readData } from './propose-playbook.ts';
import { sayWeighed } from './say-weighed.ts';
import { listWorkedFor } from './signal-store.ts';
import { listDeclined } from './store.ts';

const A_YEAR_DAYS = 364;
/** What one call reads anew, in clients and in their contacts: hundreds are spread over the next calls instead of making one person wait. */
const CLIENTS_AT_ONCE = 15;
const CONTACTS_AT_ONCE = 3_000;
/** Practices remembered by one process before it begins anew. */
const MOST_PRACTICES = 200;

interface Remembered {
  /** The week and the client's entries at the time: another one makes the reading old. */
  readonly stamp: string;
  readonly reading: DataReading;
}

/**
 * What the data said of each client, by practice. It takes a client's contacts of a year to say, and changes slowly: it is
 * remembered for a week, or until time is recorded for the client. Nothing is lost with it, since it follows from the data alone.
 */
const remembered = new Map<string, Map<string, Remembered>>();

export interface News {
  readonly clientId: string;
  readonly clientName: string;
  readonly type: ClientType;
  readonly evidence: string;
  /** The reasons in words; asked for by what is shown only. */
  readonly say: () => string;
}

/** The proposals of a practice that are worth saying, for the clients worked for within a year. */
export async function proposalsThatAreNews(deps: Deps): Promise<readonly News[]> {
  const { db, practice } = deps;
  const today = todayOf(deps);
  const clients = await listWorkedFor(db, addDays(today, -A_YEAR_DAYS).slice(0, 7));
  if (clients.length === 0) return [];
  const declined = await listDeclined(db);
  const known = memoryOf(practice.id);
  const week = weekOf(today);
  let clientsRead = 0;
  let contactsRead = 0;
  const news: News[] = [];
  for (const client of clients) {
    const stamp = `${week} ${client.entries}`;
    const hasRoom = clientsRead < CLIENTS_AT_ONCE && contactsRead < CONTACTS_AT_ONCE;
    if (hasRoom && known.get(client.id)?.stamp !== stamp) {
      const reading = await readData(deps, client.id);
      known.set(client.id, { stamp, reading });
      clientsRead += 1;
      contactsRead += reading.signals.contacts;
    }
    const { weighed = null, evidence = '', signals } = known.get(client.id)?.reading ?? {};
    if (!weighed?.type || !signals || !isNews(client, weighed, evidence, declined)) continue;
    news.push({
      clientId: client.id,
      clientName: client.name,
      type: weighed.type,
      evidence,
      say: () => sayWeighed(deps.say, weighed, signals).because,
    });
  }
  return news;
}

function memoryOf(practiceId: string): Map<string, Remembered> {
  if (remembered.size >= MOST_PRACTICES && !remembered.has(practiceId)) remembered.clear();
  const known = remembered.get(practiceId) ?? new Map<string, Remembered>();
  remembered.set(practiceId, known);
  return known;
}

/** The Monday that began a date's week. */
function weekOf(date: string): string {
  return addDays(date, 1 - Temporal.PlainDate.from(date).dayOfWeek);
}
