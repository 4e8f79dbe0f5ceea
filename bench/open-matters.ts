import { type Engaged, type Filled, post } from './fill-practice.ts';
import { openConnection } from './load.ts';

/** Of so many clients one has something of each sort open. */
const EVERY = 10;

/**
 * What stands open in a practice of many clients, so that Today has something of every sort to choose from: asks to decide,
 * change orders to be answered, drafts, and free work with a benefit that falls due.
 */
export async function openMatters(url: string, { apiKey, engaged, today }: Filled): Promise<void> {
  const connection = await openConnection(url);
  const clock = Temporal.Now.instant().subtract({ minutes: 5 }).toString();
  const day = Temporal.PlainDate.from(today);
  const some = engaged.filter((_one, at) => at % EVERY === 0);
  const send = (path: string, body: unknown) => post(connection, apiKey, path, body);
  for (const { clientId, hourlyId } of some) {
    for (const text of ['How do we read the numbers?', 'Could you look at the new page?'])
      await send('/asks', { clientId, engagementId: hourlyId, channel: 'email', receivedAt: clock, text });
    await send('/change-orders', { engagementId: hourlyId, line: 'Two more rounds', priceMinor: 90_000 });
    await send('/engagements', { clientId, kind: 'hourly', title: 'Next', startsOn: today });
  }
  for (const { clientId } of some.slice(0, EVERY)) {
    const id = await send('/engagements', freeWork({ clientId }, day));
    await send(`/engagements/${id}/activate`, {});
  }
  connection.close();
}

function freeWork({ clientId }: Pick<Engaged, 'clientId'>, today: Temporal.PlainDate) {
  return {
    clientId,
    kind: 'pro-bono',
    title: 'For nothing',
    startsOn: `${today}`,
    reviewOn: `${today.add({ days: 10 })}`,
    scope: { problem: 'Unseen', included: ['Texts'], excluded: ['Print'], successCriteria: ['Found'] },
    proBono: {
      capMinutesPerMonth: 5,
      benefits: [{ kind: 'testimonial', expected: 'A quote', dueOn: `${today.add({ days: 7 })}` }],
    },
  };
}
