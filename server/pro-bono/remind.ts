import { proBono } from '../../contract/pro-bono/pro-bono.ts';
import { isRefused } from '../../contract/refusals.ts';
import { formatIn } from '../../locales/format.ts';
import { sayIn } from '../../locales/say.ts';
import { getClient } from '../clients/list-clients.ts';
import { happened } from '../events/happened.ts';
import { writes } from '../http/mounted.ts';
import { memberName } from '../practice/member-name.ts';
import { findEngagement } from '../work/engagements/engagement.ts';
import { lockOwnBenefit } from './benefit.ts';
import { updateBenefit } from './benefit-store.ts';

/** What stands for a word nothing is known for: seen at once, and filled in by hand. */
const GAP = '[…]';

/** A text that asks for a benefit, in the client's language. Whoever takes it sends it, so it counts as reminded. */
export const remindOfBenefit = writes(proBono.remind, async (deps, actor, { params }) => {
  const row = await lockOwnBenefit(deps, params.id);
  if (isRefused(row)) return row;
  if (row.receivedOn !== null) return { refused: 'benefit-received', on: row.receivedOn };
  const client = await getClient(deps, actor, { params: { id: row.clientId } });
  if (isRefused(client)) return client;
  const engagement = await findEngagement(deps, row.engagementId);
  if (isRefused(engagement)) return engagement;
  const language = client.language ?? deps.practice.locale;
  const say = sayIn(language);
  const values = {
    client: client.name,
    title: engagement.title,
    expected: row.expected,
    date: formatIn(say.language).date(row.dueOn, 'long'),
    member: await memberName(deps, actor.memberId),
  };
  const missing = Object.entries(values).flatMap(([name, value]) => (value === null ? name : []));
  const remindedAt = deps.now.epochMilliseconds;
  await updateBenefit(deps.db, row.id, { remindedAt });
  await happened(deps, actor, 'benefit.reminded', row.id, { language });
  const text = say(`pro-bono:reminder.${row.kind}`, { ...values, member: values.member ?? GAP });
  return { language, text, missing };
});
