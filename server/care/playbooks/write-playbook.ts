import { playbooks } from '../../../contract/care/playbooks.ts';
import { isRefused, type Refused } from '../../../contract/refusals.ts';
import { setHandling } from '../../clients/set-handling.ts';
import { holdPractice } from '../../db/locking.ts';
import { type Deps, newId } from '../../deps.ts';
import { happened } from '../../events/happened.ts';
import { writes } from '../../http/mounted.ts';
import { findOffer } from '../../sales/offers/list-offers.ts';
import { isBuiltIn, type Playbooked } from './built-in-playbooks.ts';
import { playbookTextColumn } from './columns.ts';
import { viewPlaybook } from './list-playbooks.ts';
import { playbookInForce } from './playbook-in-force.ts';
import { countClients, insertVersion, lastVersion, listHandled, removeVersions } from './store.ts';

/** Adds a playbook of the practice's own. */
export const addPlaybook = writes(playbooks.add, async (deps, actor, { body }) => {
  const unknown = await refuseUnknownOffer(deps, body.offers, []);
  if (unknown) return unknown;
  const key = newId();
  await writeVersion(deps, key, 1, body);
  await happened(deps, actor, 'playbook.added', key, { name: body.name });
  return viewPlaybook({ ...body, key, isOwn: true, version: 1 });
});

/** Rewrites a playbook. Earlier versions stay on record; its clients are heard from by the new cadence from now on. */
export const changePlaybook = writes(playbooks.change, async (deps, actor, { params, body }) => {
  const { db } = deps;
  const { key } = params;
  // One version follows the other.
  await holdPractice(db);
  const before = await playbookInForce(deps, key);
  if (!before) return { refused: 'unknown-playbook', playbook: key };
  const unknown = await refuseUnknownOffer(deps, body.offers, before.offers);
  if (unknown) return unknown;
  // A built-in form counts as the first version.
  const version = Math.max(await lastVersion(db, key), 1) + 1;
  await writeVersion(deps, key, version, body);
  await happened(deps, actor, 'playbook.changed', key, { version, name: body.name });
  return viewPlaybook({ ...body, key, isOwn: true, version }, (await countClients(db)).get(key));
});

/** Removes an own playbook, and its clients keep none; of a built-in one the practice's form, so that the built-in holds again. */
export const removePlaybook = writes(playbooks.remove, async (deps, actor, { params }) => {
  const { db, now } = deps;
  const { key } = params;
  await holdPractice(db);
  const found = await playbookInForce(deps, key);
  if (!found) return { refused: 'unknown-playbook', playbook: key };
  if (found.isOwn) {
    await removeVersions(db, key, now.epochMilliseconds);
    if (!isBuiltIn(key)) await takeFromClients(deps, key);
    await happened(deps, actor, 'playbook.removed', key, { name: found.name });
  }
  const left = (await playbookInForce(deps, key)) ?? found;
  return viewPlaybook(left, (await countClients(db)).get(key));
});

/** An offer that was removed since stays named by the playbooks that had it; nobody has to find it to rewrite them. */
async function refuseUnknownOffer(
  deps: Deps,
  offers: readonly string[],
  before: readonly string[],
): Promise<Refused | null> {
  for (const id of offers.filter((one) => !before.includes(one))) {
    const offer = await findOffer(deps, id, deps.practice.locale);
    if (isRefused(offer)) return offer;
  }
  return null;
}

async function takeFromClients(deps: Deps, key: string): Promise<void> {
  const { db } = deps;
  for (const { id } of await listHandled(db, { playbook: key }))
    await setHandling(db, id, { playbook: null });
}

async function writeVersion(deps: Deps, key: string, version: number, text: Playbooked): Promise<void> {
  await insertVersion(deps.db, {
    key,
    version,
    text: playbookTextColumn.write(text),
    createdAt: deps.now.epochMilliseconds,
    removedAt: null,
  });
}
