import { practices } from '../../contract/practice/practices.ts';
import { isRefused } from '../../contract/refusals.ts';
import { authenticate } from '../http/authenticate.ts';
import { hiderFor } from '../http/hide.ts';
import { jsonReply } from '../http/json-reply.ts';
import { opens } from '../http/mounted.ts';
import { abilitiesOf } from '../policy/may.ts';
import { needsSetUpToken } from './set-up-token.ts';
import { findMember, hasOwnPractice } from './store.ts';
import { viewMember, viewPractice } from './view-practice.ts';

/** Who is signed in, or nobody. The app asks at its start, so this is also where a session in use is kept alive. */
export const showSession = opens(practices.session, async ({ app, context, now }) => {
  const { headers } = context.req.raw;
  const { shared } = app.database;
  const isNew = !(await hasOwnPractice(shared));
  const installation = { isNew, needsSetUpToken: isNew && needsSetUpToken(app, context) };
  const caller = await authenticate(app, headers);
  if (isRefused(caller))
    return jsonReply(200, JSON.stringify({ member: null, practice: null, abilities: [], ...installation }));
  const member = await findMember(app.database.read(caller.practice.id), caller.actor.memberId);
  const clock =
    caller.rehearsalNow === null ? now : Temporal.Instant.fromEpochMilliseconds(caller.rehearsalNow);
  const session = {
    member: member ? viewMember(member) : null,
    practice: viewPractice(caller.practice, clock),
    abilities: abilitiesOf(app, caller.actor),
    ...installation,
  };
  const hide = hiderFor(app, caller.actor, practices.session);
  return jsonReply(
    200,
    JSON.stringify(hide ? hide(session) : session),
    await app.accounts.renewSession(headers),
  );
});
