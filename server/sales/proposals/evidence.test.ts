import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { proposals } from '../../../contract/sales/proposals.ts';
import { addPagedClient } from '../../../test/client-page.ts';
import { draftProposal, sendProposal, signed } from '../../../test/proposals.ts';
import { openWorld, type World } from '../../../test/world.ts';
import type { JsonText } from '../../db/columns.ts';
import type { EvidenceTable, ProposalsTable } from '../../db/tables.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld('2025-03-03T09:00:00Z');
});
afterAll(() => world.close());

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const evidenceOf = async (id: string) => (await world.call(proposals.evidence, { params: { id } })).body;

async function signedProposal() {
  return signed(world, await addPagedClient(world, { language: 'en' }), { option: '0' });
}

test('anyone can compute the chain again from what the API gives', async () => {
  const proposal = await signedProposal();
  const { items, document, holds } = await evidenceOf(proposal.id);
  expect(holds).toBe(true);
  expect(sha256(String(document))).toBe(proposal.documentHash);
  expect(document).toBe(canonicalize(JSON.parse(String(document))));
  let previous: string | null = null;
  for (const { hash, ...link } of items) {
    expect(link.previousHash).toBe(previous);
    expect(hash).toBe(sha256(String(canonicalize(link))));
    previous = hash;
  }
  expect(items.at(-1)).toMatchObject({ kind: 'signed', name: 'Ana Ruiz', option: 0, consentVersion: '1' });
  expect(JSON.parse(String(document)).consent.text).toBe(items.at(-1)?.consentText);
});

test('a letter that was cut in half, as drafts from before may hold one, is made whole before it is hashed', async () => {
  const client = await addPagedClient(world, { language: 'en' });
  const { id, title } = await draftProposal(world, client.id);
  const { content } = await world.database
    .read(world.practiceId)
    .selectFrom('proposals')
    .select('content')
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  await changeProposalRow(id, {
    content: content.replace(title, 'Advice \\ud83d') as typeof content,
  });
  await sendProposal(world, id);
  const { document, holds } = await evidenceOf(id);
  expect([JSON.parse(String(document)).title, holds]).toEqual(['Advice \ufffd', true]);
});

test('a draft has no evidence, and withdrawing it makes none', async () => {
  const client = await addPagedClient(world);
  const { id } = await draftProposal(world, client.id);
  await world.call(proposals.withdraw, { params: { id } });
  expect(await evidenceOf(id)).toEqual({ items: [], document: null, holds: true });
});

async function changeEvidence(proposalId: string, sequence: number, change: Partial<EvidenceTable>) {
  await world.database.write(world.practiceId, (db) =>
    db
      .updateTable('evidence')
      .set(change)
      .where('proposalId', '=', proposalId)
      .where('sequence', '=', sequence)
      .execute(),
  );
}

/** The sheet with another fee than was signed. */
function forged(document: unknown) {
  return String(document).replace('90000', '80000') as JsonText<'proposals.document'>;
}

async function changeProposalRow(id: string, change: Partial<ProposalsTable>) {
  await world.database.write(world.practiceId, (db) =>
    db.updateTable('proposals').set(change).where('id', '=', id).execute(),
  );
}

test.each<[string, (id: string) => Promise<unknown>]>([
  ['a name', (id) => changeEvidence(id, 3, { name: 'Eva Ruiz' })],
  ['a time', (id) => changeEvidence(id, 3, { at: Date.parse('2025-03-01T08:00:00Z') })],
  ['the chosen option', (id) => changeEvidence(id, 3, { optionIndex: 1 })],
  ['the order', (id) => changeEvidence(id, 2, { sequence: 7 })],
  ['an earlier link', (id) => changeEvidence(id, 1, { address: '192.0.2.1' })],
  ['the option on the proposal', (id) => changeProposalRow(id, { chosenOption: 1 })],
  ['the answer on the proposal', (id) => changeProposalRow(id, { answer: 'declined' })],
  ['when it was answered', (id) => changeProposalRow(id, { answeredAt: 1 })],
  [
    'the document',
    async (id) => {
      const { document } = await evidenceOf(id);
      await changeProposalRow(id, { document: forged(document) });
    },
  ],
  [
    'the document with its fingerprint',
    async (id) => {
      const document = forged((await evidenceOf(id)).document);
      await changeProposalRow(id, { document, documentHash: sha256(document) });
    },
  ],
  [
    'the last link, by taking it out',
    (id) =>
      world.database.write(world.practiceId, (db) =>
        db.deleteFrom('evidence').where('proposalId', '=', id).where('sequence', '=', 3).execute(),
      ),
  ],
])('whoever changes %s afterwards breaks the chain', async (_what, change) => {
  const { id } = await signedProposal();
  expect((await evidenceOf(id)).holds).toBe(true);
  await change(id);
  expect((await evidenceOf(id)).holds).toBe(false);
});

test('the address and the browser of a signature are kept', async () => {
  const proposal = await signedProposal();
  const [sent, seen] = (await evidenceOf(proposal.id)).items;
  expect(sent).toMatchObject({ kind: 'sent', address: null, agent: null, previousHash: null });
  expect(seen).toMatchObject({ kind: 'seen', sequence: 2 });
});
