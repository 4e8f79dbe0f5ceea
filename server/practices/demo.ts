import { randomBytes } from 'node:crypto';
import { isRefused, type Refused } from '../../contract/refusals.ts';
import { isLanguage, type Language } from '../../locales/say.ts';
import { hashPassword } from '../accounts/add-account.ts';
import { writeUnlessRefused } from '../db/write-unless-refused.ts';
import { type Actor, type Deps, newId } from '../deps.ts';
import type { App } from '../http/app-deps.ts';
import { jsonReply } from '../http/json-reply.ts';
import type { OpenCall } from '../http/mounted.ts';
import { alone } from './alone.ts';
import { openPractice } from './open-practice.ts';
import { readPractice } from './settings.ts';
import { findDemoPractice, findOwner, hasOwnPractice } from './store.ts';
import { viewMember, viewPractice } from './view-practice.ts';
import { wipePractice } from './wipe-practice.ts';

/** Signs into the demo practice and makes it first when there is none. Refused once the installation has its own. */
export async function enterDemo({ app, context, say, now }: OpenCall): Promise<Response | Refused> {
  const { shared } = app.database;
  if (!app.openSignUp && (await hasOwnPractice(shared))) return { refused: 'sign-up-closed' };
  if (!(await findDemoPractice(shared))) {
    const asked = context.req.header('accept-language')?.slice(0, 2).toLowerCase() ?? 'en';
    const language = isLanguage(asked) ? asked : 'en';
    await makeDemo(
      app,
      language,
      { name: say('practices:demo.name'), member: say('practices:demo.member') },
      now,
    );
  }
  const demo = await findDemoPractice(shared);
  const owner = demo && (await findOwner(shared, demo.id));
  if (!demo || !owner?.userId) return { refused: 'not-found' };
  const reply = { practice: viewPractice(readPractice(demo), now), member: viewMember(owner) };
  return jsonReply(201, JSON.stringify(reply), await app.accounts.openSession(owner.userId));
}

const homes: Readonly<Record<Language, { readonly country: string; readonly timeZone: string }>> = {
  en: { country: 'IE', timeZone: 'Europe/Dublin' },
  es: { country: 'ES', timeZone: 'Europe/Madrid' },
  fr: { country: 'FR', timeZone: 'Europe/Paris' },
  it: { country: 'IT', timeZone: 'Europe/Rome' },
};

async function makeDemo(
  app: App,
  locale: Language,
  names: { readonly name: string; readonly member: string },
  now: Temporal.Instant,
): Promise<void> {
  const id = newId();
  // Nobody ever learns this password: the demo is entered by its button alone.
  const passwordHash = await hashPassword(randomBytes(32).toString('base64url'));
  const made = await writeUnlessRefused(app.database, id, async (db) => {
    await alone(app.database, db);
    if (await findDemoPractice(db)) return 'made by another visitor';
    const email = `demo-${id}@demo.invalid`;
    const wanted = {
      ...homes[locale],
      currency: 'EUR',
      locale,
      email,
      name: names.name,
      memberName: names.member,
    };
    return openPractice(db, { ...wanted, id, passwordHash, rehearsalNow: null, isDemo: true }, now);
  });
  if (isRefused(made) || made === 'made by another visitor') return;
  try {
    await app.seedDemo(app, id);
  } catch (failure) {
    // Half a demo would mislead whoever looks at it; the next visitor gets a whole one.
    await wipePractice(app.database, id);
    throw failure;
  }
}

/** Wipes the demo practice, whoever is in it. Refused in any other practice. */
export async function wipeDemo(
  deps: Deps,
  _actor: Actor,
  _input: unknown,
  app: App,
): Promise<{ wiped: true } | Refused> {
  if (!deps.practice.isDemo) return { refused: 'demo-only' };
  await wipePractice(app.database, deps.practice.id);
  return { wiped: true };
}
