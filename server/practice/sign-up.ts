import type { practices } from '../../contract/practice/practices.ts';
import { isRefused, type Refused } from '../../contract/refusals.ts';
import type { InputOf } from '../../contract/route.ts';
import type { App } from '../app-deps.ts';
import { sharedOf } from '../db/of-practice.ts';
import { writeUnlessRefused } from '../db/write-unless-refused.ts';
import { newId } from '../deps.ts';
import { findKeptReply, keepReply, type Repeatable, requestHashOf, takeKey } from '../http/idempotency.ts';
import { jsonReply } from '../http/json-reply.ts';
import type { OpenCall } from '../http/mounted.ts';
import { findAccount, hashPassword, opensByPassword } from './accounts/add-account.ts';
import { alone } from './alone.ts';
import { closeDemo } from './close-demo.ts';
import { countOpenCall } from './open-installation.ts';
import { openPractice } from './open-practice.ts';
import { refuseStranger } from './set-up-token.ts';
import { demoStates, findMemberByUser, hasOwnPractice, hasOwnPracticeSince } from './store.ts';
import { viewMember, viewPractice } from './view-practice.ts';

type NewPractice = InputOf<typeof practices.signUp>['body'];

/** How long a sign-up whose answer was lost may be sent again. Later there is the sign-in. */
const REPEATED_WITHIN_MS = 15 * 60_000;

/**
 * Whether it is known before a sign-up is read that it will be refused: a stranger is told at once and nothing of theirs is taken
 * in. Only a sign-up of the last minutes may be one that is sent again.
 */
export async function whyNotSignUp({ app, context, now }: OpenCall): Promise<Refused | null> {
  if (app.openSignUp || !(await hasOwnPractice(app.database.shared))) return null;
  const isMaybeRepeated =
    context.req.header('idempotency-key') !== undefined &&
    (await hasOwnPracticeSince(app.database.shared, now.epochMilliseconds - REPEATED_WITHIN_MS));
  return isMaybeRepeated ? null : { refused: 'sign-up-closed' };
}

/** Sets up the practice of this installation and signs its owner in. Refused once there is one, unless sign-up is open. */
export async function signUp(
  { app, context, now }: OpenCall,
  { body }: Pick<InputOf<typeof practices.signUp>, 'body'>,
): Promise<Response | Refused> {
  const repeatable = repeatableOf(context.req.header('idempotency-key'), body, now);
  const before = repeatable && (await answeredBefore(app, body, repeatable));
  if (before) return before;
  if (!app.openSignUp && (await hasOwnPractice(app.database.shared))) return { refused: 'sign-up-closed' };
  const stranger = refuseStranger(app, context, body.setUpToken);
  if (stranger) return stranger;
  const tooOften = await countOpenCall(app, context, 'sign-up', now);
  if (tooOften) return tooOften;
  const { password, ...practice } = body;
  const passwordHash = await hashPassword(password);
  const id = newId();
  const opened = await writeUnlessRefused(app.database, id, async (db) => {
    // Asked again inside: of two that sign up at the same moment, the second must find the first one's practice.
    const shared = sharedOf(db);
    await alone(app.database, shared);
    if (!app.openSignUp && (await hasOwnPractice(shared))) return { refused: 'sign-up-closed' };
    const made = await openPractice(
      db,
      { ...practice, id, passwordHash, rehearsalNow: null, demoState: demoStates.none },
      now,
    );
    if (isRefused(made)) return made;
    const reply = JSON.stringify({
      practice: viewPractice(made.deps.practice, now),
      member: viewMember(made.owner),
    });
    if (repeatable) {
      await takeKey(made.deps, repeatable);
      await keepReply(made.deps, repeatable, { status: 201, reply });
    }
    return { userId: made.owner.userId ?? '', reply };
  });
  if (isRefused(opened)) return opened;
  await closeDemo(app.database, app.openSignUp, now);
  return jsonReply(201, opened.reply, await app.accounts.openSession(opened.userId));
}

/** The password stays out of what is kept: a fast hash over it could be guessed back. */
function repeatableOf(key: string | undefined, body: NewPractice, now: Temporal.Instant): Repeatable | null {
  if (key === undefined) return null;
  const { password: _password, ...known } = body;
  const requestHash = requestHashOf('POST', '/sign-up', JSON.stringify(known));
  return { key, requestHash, arrivedAt: now.epochMilliseconds };
}

/**
 * The answer that a lost connection swallowed: whoever sends the same request with the same key again is signed in again. The
 * key alone proves nothing, since it is kept and written into logs by others, so a repeat is worth what a sign-in is worth:
 * it needs the password as it is now and passes no second factor. Only the last minutes are repeated.
 */
async function answeredBefore(
  app: App,
  body: NewPractice,
  repeatable: Repeatable,
): Promise<Response | Refused | null> {
  const account = await findAccount(app.database.shared, body.email);
  const member = account && (await findMemberByUser(app.database.shared, account.userId));
  if (!member) return null;
  const kept = await findKeptReply(app.database.read(member.practiceId), repeatable);
  if (kept === null || isRefused(kept)) return kept;
  if (kept.arrivedAt < repeatable.arrivedAt - REPEATED_WITHIN_MS) return { refused: 'sign-in-needed' };
  const opens = await opensByPassword(app.database.shared, account.userId, body.password);
  if (!opens) return { refused: 'sign-in-needed' };
  return jsonReply(201, kept.reply, await app.accounts.openSession(account.userId));
}
