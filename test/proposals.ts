import { type Proposal, proposals } from '../contract/sales/proposals.ts';
import type { PagedClient } from './client-page.ts';
import { fieldsOf, sendForm } from './page-forms.ts';
import type { World } from './world.ts';

type Body = Readonly<Record<string, unknown>>;

/** 10 h a month: at a discount, or at the full price with a consultation on top; a trial of three months. */
export const proposed = {
  title: 'Guidance after the shop',
  problem: 'The shop is online and nobody looks after it.',
  goals: ['Every order leaves within a day'],
  included: ['Answers by email', 'One review a month'],
  excluded: ['New features'],
  proof: ['A sheet of the hours every Friday'],
  options: [
    {
      label: 'Ten per cent less',
      listMinor: 100_000,
      feeMinor: 90_000,
      allowance: { unit: 'minutes', amount: 600 },
    },
    {
      label: 'A consultation on top',
      isRecommended: true,
      listMinor: 105_000,
      feeMinor: 100_000,
      allowance: { unit: 'minutes', amount: 600 },
      perks: [{ label: 'Consultation', amount: 30, valueMinor: 5_000 }],
    },
  ],
  startsOn: '2025-04-01',
  validUntil: '2025-03-31',
  term: { periods: 3, trial: true, renewal: 'offer', noticeDays: 15 },
  hourlyRateMinor: 10_000,
};

export async function draftProposal(
  world: World,
  clientId: string,
  more: Body = {},
  key = world.apiKey,
): Promise<Proposal> {
  const drafted = await world.call(proposals.draft, { body: { ...proposed, clientId, ...more }, key });
  if (drafted.status !== 201) throw new Error(JSON.stringify(drafted.body));
  return drafted.body;
}

export async function sendProposal(world: World, id: string, key = world.apiKey): Promise<Proposal> {
  const sent = await world.call(proposals.send, { params: { id }, key });
  if (sent.status !== 200) throw new Error(JSON.stringify(sent.body));
  return sent.body;
}

/** Drafts a proposal, sends it, and lets the client sign it on its page. */
export async function signed(
  world: World,
  client: PagedClient,
  fields: Readonly<Record<string, string>>,
  more: Body = {},
): Promise<Proposal> {
  const { id } = await draftProposal(world, client.id, more);
  await sendProposal(world, id);
  const page = await client.read(`/proposals/${id}`);
  const form = { ...fieldsOf(page), name: 'Ana Ruiz', ...fields };
  const answer = await sendForm(world, client, `/proposals/${id}/sign`, form);
  if (answer.status !== 303) throw new Error(`${answer.status}: ${answer.text}`);
  return (await world.call(proposals.get, { params: { id } })).body;
}
