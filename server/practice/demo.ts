import { randomBytes } from 'node:crypto';
import { practices } from '../../contract/practice/practices.ts';
import { isRefused, type Refused } from '../../contract/refusals.ts';
import { type Language, languageFacts } from '../../locales/languages.ts';
import type { Say } from '../../locales/say.ts';
import type { App } from '../app-deps.ts';
import { ofPractice, sharedOf } from '../db/of-practice.ts';
import { writeUnlessRefused } from '../db/write-unless-refused.ts';
import { newId } from '../deps.ts';
import { jsonReply } from '../http/json-reply.ts';
import { languageAsked } from '../http/language-asked.ts';
import { opens, runs } from '../http/mounted.ts';
import { hashPassword } from './accounts/add-account.ts';
import { alone } from './alone.ts';
import { isDemoOpen, wipeAbandonedDemos } from './close-demo.ts';
import { countOpenCall } from './open-installation.ts';
import { openPractice } from './open-practice.ts';
import { refuseStranger } from './set-up-token.ts';
import { readPractice } from './settings.ts';
import { demoStates, findDemoPractice, findOwner, updatePractice } from './store.ts';
import { viewMember, viewPractice } from './view-practice.ts';
import { wipePractice } from './wipe-practice.ts';

/** Signs into the demo practice and makes it first when there is none. Refused once the installation has its own. */
export const enterDemo = opens(practices.enterDemo, async ({ app, context, say, now }, { body }) => {
  const { shared } = app.database;
  if (!(await isDemoOpen(shared, app.openSignUp))) return { refused: 'sign-up-closed' };
  const stranger = refuseStranger(app, context, body.setUpToken);
  if (stranger) return stranger;
  const tooOften = await countOpenCall(app, context, 'demo', now);
  if (tooOften) return tooOften;
  if (!(await findDemoPractice(shared))) {
    await makeDemoOnce(app, languageAsked(context) ?? 'en', say, now);
  }
  return letIn(app, now);
});

/**
 * Opens a session in the demo. Filling it took seconds, in which somebody may have signed up, so the demo is asked for again in the
 * transaction that opens the session, and nobody signs up or wipes it meanwhile: else a session of the demo would outlive it.
 */
async function letIn(app: App, now: Temporal.Instant): Promise<Response | Refused> {
  const { database } = app;
  return database.writeShared(async (db) => {
    await alone(database, db);
    if (!(await isDemoOpen(db, app.openSignUp))) return { refused: 'sign-up-closed' };
    const demo = await findDemoPractice(db);
    const owner = demo && (await findOwner(ofPractice(db, demo.id)));
    if (!demo || !owner?.userId) return { refused: 'not-found' };
    const reply = { practice: viewPractice(readPractice(demo), now), member: viewMember(owner) };
    return jsonReply(201, JSON.stringify(reply), await app.accounts.openSession(owner.userId, db));
  });
}

/** Filling takes a while: who enters meanwhile waits for the same demo. */
const inTheMaking = new WeakMap<App, Promise<void>>();

async function makeDemoOnce(app: App, locale: Language, say: Say, now: Temporal.Instant): Promise<void> {
  const making = inTheMaking.get(app) ?? makeDemo(app, locale, say, now);
  inTheMaking.set(app, making);
  await making.finally(() => inTheMaking.delete(app));
}

async function makeDemo(app: App, locale: Language, say: Say, now: Temporal.Instant): Promise<void> {
  await wipeAbandonedDemos(app.database, now);
  const id = newId();
  // Nobody ever learns this password: the demo is entered by its button alone.
  const passwordHash = await hashPassword(randomBytes(32).toString('base64url'));
  const { country, timeZone } = languageFacts[locale];
  const wanted = {
    country,
    timeZone,
    id,
    locale,
    passwordHash,
    currency: 'EUR',
    email: `demo-${id}@demo.invalid`,
    name: say('practices:demo.name'),
    memberName: say('practices:demo.member'),
    rehearsalNow: null,
    demoState: demoStates.beingFilled,
  };
  const made = await writeUnlessRefused(app.database, id, (db) => openPractice(db, wanted, now));
  if (isRefused(made)) throw new Error(`The demo could not be opened: ${made.refused}.`);
  try {
    await app.seedDemo(app, id, made.owner.id, now, locale);
    await showDemo(app, id);
  } catch (failure) {
    await wipePractice(app.database, id);
    throw failure;
  }
}

/**
 * Shows a demo that is whole, unless another process was faster, since there is one for all visitors, or the installation got its
 * practice while it was being filled.
 */
async function showDemo(app: App, id: string): Promise<void> {
  const isShown = await app.database.write(id, async (db) => {
    const shared = sharedOf(db);
    await alone(app.database, shared);
    if ((await findDemoPractice(shared)) || !(await isDemoOpen(shared, app.openSignUp))) return false;
    await updatePractice(db, { isDemo: demoStates.whole });
    return true;
  });
  if (!isShown) await wipePractice(app.database, id);
}

/** Wipes the demo practice, whoever is in it. Refused in any other practice. */
export const wipeDemo = runs(practices.wipeDemo, async (deps, _actor, _input, app) => {
  if (!deps.practice.isDemo) return { refused: 'demo-only' };
  await wipePractice(app.database, deps.practice.id);
  return { wiped: true as const };
});
