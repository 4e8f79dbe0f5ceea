import { NewClient } from '../contract/clients/clients.ts';
import { NewEngagement } from '../contract/work/engagements.ts';
import { NewTimeEntry } from '../contract/work/time-entries.ts';
import { instantOfLocal } from '../core/base/calendar/local-day.ts';
import { addClient } from '../server/clients/add-client.ts';
import { draftEngagement } from '../server/work/engagements/draft-engagement.ts';
import { activateEngagement } from '../server/work/lifecycle/activate-engagement.ts';
import { recordTimeEntry } from '../server/work/time/record-time-entry.ts';
import type { Session } from './lay-out-days.ts';
import type { AgreedTerms, ClientKey } from './plan.ts';
import { done, type Step } from './walk.ts';
import { type ClientWords, scopeIn } from './words.ts';

/** Who takes part, with the ids they got when they came on. */
export interface Cast {
  readonly words: (client: ClientKey) => ClientWords;
  readonly timeZone: string;
  readonly clientIds: Map<ClientKey, string>;
  readonly engagementIds: Map<ClientKey, string>;
}

/** Who has the agreement in words, and not only in figures. */
const WITH_SCOPE: ReadonlySet<ClientKey> = new Set([
  ...(['museum', 'bikes', 'vet', 'law', 'shelter', 'choir', 'library'] as const),
]);

/** How a client comes on, beside its terms. */
export interface Coming {
  readonly referredBy?: ClientKey;
  /** Past a limit of free work, with the reason of the client's words. */
  readonly pastLimit?: boolean;
}

/** The step in which a client comes, an engagement is agreed with it and work begins. */
export function comeOn(
  cast: Cast,
  client: ClientKey,
  terms: AgreedTerms,
  { referredBy, pastLimit }: Coming = {},
): Step {
  const words = cast.words(client);
  const perform: Step['perform'] = async (deps, actor) => {
    const { name, email, language } = words;
    const referredByClientId = referredBy && idOf(cast.clientIds, referredBy);
    const body = NewClient.parse({ name, email, language, referredByClientId });
    const { id: clientId } = done(await addClient(deps, actor, { body }));
    const scope = WITH_SCOPE.has(client) ? { scope: scopeIn(words.say) } : {};
    const agreed = { ...inWords(terms, words), ...scope, clientId, title: words.say('title') };
    const draft = done(await draftEngagement(deps, actor, { body: NewEngagement.parse(agreed) }));
    const asked = pastLimit ? { override: { because: words.say('override') } } : {};
    done(await activateEngagement(deps, actor, { params: { id: draft.id }, body: asked }));
    cast.clientIds.set(client, clientId);
    cast.engagementIds.set(client, draft.id);
  };
  return { at: localInstant(cast, `${terms.startsOn}T08:20`), setsDue: true, perform };
}

/** Perks and benefits are named in the client's language. */
function inWords(terms: AgreedTerms, { say }: ClientWords): AgreedTerms {
  const { retainer, proBono } = terms;
  const expected = proBono ? say('benefits').split('\n') : [];
  return {
    ...terms,
    ...(retainer?.perks
      ? { retainer: { ...retainer, perks: retainer.perks.map((perk) => ({ ...perk, label: say('perk') })) } }
      : {}),
    ...(proBono?.benefits
      ? {
          proBono: {
            ...proBono,
            benefits: proBono.benefits.map((benefit, at) => ({
              ...benefit,
              expected: expected[at] ?? say('title'),
            })),
          },
        }
      : {}),
  };
}

/** The step in which a session is written down, in the evening of its day. */
export function writeDown(cast: Cast, session: Session): Step {
  const { plan, task, minutes, pieces, startedAt, on } = session;
  const { say } = cast.words(plan.client);
  const { activity, channel, urgent } = task;
  const perform: Step['perform'] = async (deps, actor) => {
    const body = NewTimeEntry.parse({
      engagementId: idOf(cast.engagementIds, plan.client),
      startedAt,
      minutes,
      activity,
      channel,
      urgent,
      ...(pieces > 0 ? { units: pieces } : {}),
      note: say(`notes.${task.note}`),
    });
    done(await recordTimeEntry(deps, actor, { body }));
  };
  return { at: localInstant(cast, `${on}T21:00`), perform };
}

export function idOf(ids: ReadonlyMap<ClientKey, string>, client: ClientKey): string {
  const id = ids.get(client);
  if (id === undefined) throw new Error(`The demo speaks of ${client} before it came on.`);
  return id;
}

/** The instant of a local time of the practice. The demo keeps office hours, which no clock change touches. */
export function localInstant(cast: Pick<Cast, 'timeZone'>, local: string): Temporal.Instant {
  const instant = instantOfLocal(local, cast.timeZone);
  if ('refused' in instant) throw new Error(`The demo's clock meets ${local}: ${instant.refused}.`);
  return Temporal.Instant.fromEpochMilliseconds(instant.instantMs);
}
