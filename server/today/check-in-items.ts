import { addDays } from '../../core/base/calendar/local-day.ts';
import type { TodayKind } from '../../core/today/rank.ts';
import { callLimitOf, clientsPastLimit } from '../care/check-ins/call-limit.ts';
import { plannedCheckIns, sayCheckIn } from '../care/check-ins/list-check-ins.ts';
import { linksDue, referralsToAskFor } from '../care/check-ins/nurture.ts';
import { proposalsThatAreNews } from '../care/playbooks/proposals-that-are-news.ts';
import { type Actor, type Deps, todayOf } from '../deps.ts';
import { listFreeClients } from './check-in-store.ts';
import type { TodayItem } from './today-item.ts';

/** A referral is asked for within so many days of the good result. */
const DAYS_TO_ASK = 7;

/** What the playbooks and the contacts of clients ask for (docs/playbooks.md). */
export async function handlingItems(deps: Deps, actor: Actor): Promise<readonly TodayItem[]> {
  const items = [
    await checkInItems(deps),
    await callLimitItems(deps, actor),
    await playbookItems(deps),
    await linkItems(deps),
    await referralItems(deps),
  ].flat();
  if (items.length === 0) return items;
  // Paying work comes first: what concerns a client with nothing but free work stands behind.
  const free = await listFreeClients(deps.db);
  return items.map((item) => ({ ...item, proBono: free.has(item.clientId ?? '') }));
}

/**
 * Check-ins that are due. What an absence let pile up is spread over the days to come, and carries the day it is planned for: it
 * stands further down, and is never left out.
 */
async function checkInItems(deps: Deps): Promise<readonly TodayItem[]> {
  const due = await plannedCheckIns(deps, todayOf(deps));
  const firstDay = due[0]?.plannedOn;
  return due.map((checkIn): TodayItem => {
    const { clientId, clientName: client, channel, dueOn, plannedOn, lastOn } = checkIn;
    return {
      ...about(clientId, 'check-in', '#touchpoints'),
      id: `${clientId}:${channel}`,
      facts: [dueOn, lastOn],
      dueOn: plannedOn === firstDay ? dueOn : plannedOn,
      values: () => ({ client, channel, why: sayCheckIn(deps, checkIn) }),
    };
  });
}

/** Status calls past the week's limit, while the week lasts. */
async function callLimitItems(deps: Deps, actor: Actor): Promise<readonly TodayItem[]> {
  const today = todayOf(deps);
  return (await clientsPastLimit(deps, today)).map(
    ({ client, week }): TodayItem => ({
      ...about(client.id, 'call-limit', '#call-limit'),
      dueOn: today,
      facts: [week.startsOn, week.calls],
      values: async () => ({
        client: client.name,
        calls: week.calls,
        why: (await callLimitOf(deps, actor, client.id, today))?.because ?? '',
      }),
    }),
  );
}

async function playbookItems(deps: Deps): Promise<readonly TodayItem[]> {
  return (await proposalsThatAreNews(deps)).map(
    ({ clientId, clientName: client, type, evidence, say }): TodayItem => ({
      ...about(clientId, 'playbook', '#playbook'),
      dueOn: null,
      facts: [type, evidence],
      values: () => ({ client, name: deps.say(`playbooks:built-in.${type}.name`), why: say() }),
    }),
  );
}

/** A link a month for clients who are kept close. */
async function linkItems(deps: Deps): Promise<readonly TodayItem[]> {
  return (await linksDue(deps)).map(
    ({ client, dueOn, lastOn, link }): TodayItem => ({
      ...about(client.id, 'nurture', '#link'),
      ...(link === null ? { path: '/library/links', reason: 'empty' } : {}),
      dueOn,
      facts: [link?.id ?? null, lastOn],
      values: ({ day }) => ({
        client: client.name,
        link: link?.title ?? '',
        since: lastOn === null ? 'never' : 'some',
        last: lastOn === null ? '' : day(lastOn),
      }),
    }),
  );
}

async function referralItems(deps: Deps): Promise<readonly TodayItem[]> {
  return (await referralsToAskFor(deps)).map(
    ({ client, on, what }): TodayItem => ({
      ...about(client.id, 'ask-referral', '#touchpoints'),
      dueOn: addDays(on, DAYS_TO_ASK),
      reason: what,
      facts: [what, on],
      values: ({ day }) => ({ client: client.name, date: day(on) }),
    }),
  );
}

function about(clientId: string, kind: TodayKind, part: string) {
  return {
    id: clientId,
    clientId,
    engagementId: null,
    kind,
    path: `/clients/${clientId}${part}`,
    proBono: false,
    stakeMinor: 0,
  };
}
