import { Receipt } from '../contract/pro-bono/benefits.ts';
import { NewReview } from '../contract/pro-bono/reviews.ts';
import { addDays } from '../core/base/calendar/local-day.ts';
import { listBenefits } from '../server/pro-bono/list-benefits.ts';
import { receiveBenefit } from '../server/pro-bono/receive-benefit.ts';
import { reviewEngagement } from '../server/pro-bono/review-engagement.ts';
import { type Cast, localInstant } from './cast.ts';
import { addMonths, type ClientKey, type DemoYear } from './plan.ts';
import { step } from './turns.ts';
import { done, type Step } from './walk.ts';

/** What becomes of the free work, beside its hours. */
export interface FreeTurns {
  readonly shelter: { readonly reviewedOn: string; readonly nextReviewOn: string };
  readonly library: { readonly receivedOn: string; readonly paidFrom: string };
}

/** One client gave back what it promised and brought a client, one became a paying one, and one asks for ever more. */
export function turnsOfFreeWork(
  cast: Cast,
  year: DemoYear,
  { shelter, library }: FreeTurns,
): readonly Step[] {
  return [
    receive(cast, 'choir', addDays(addMonths(year.start, 5), 11)),
    receive(cast, 'library', library.receivedOn, 30_000),
    extend(cast, shelter.reviewedOn, shelter.nextReviewOn),
    ...makePaid(cast, library.paidFrom),
  ];
}

/** The first benefit of a client comes in, with what shows it. */
function receive(cast: Cast, client: ClientKey, on: string, worthMinor?: number): Step {
  const { say } = cast.words(client);
  return step(cast, `${on}T19:20`, client, async (deps, actor, { id }) => {
    const { items } = await listBenefits(deps, actor, { query: { limit: 1, engagementId: id } });
    const body = Receipt.parse({ on, evidence: say('received'), ...(worthMinor ? { worthMinor } : {}) });
    return receiveBenefit(deps, actor, { params: { id: items[0]?.id ?? '' }, body });
  });
}

/** The shelter's review: it goes on, until another one. */
function extend(cast: Cast, on: string, reviewOn: string): Step {
  const { say } = cast.words('shelter');
  return step(cast, `${on}T10:00`, 'shelter', (deps, actor, params) => {
    const body = NewReview.parse({ outcome: 'extend', note: say('review'), reviewOn });
    return reviewEngagement(deps, actor, { params, body });
  });
}

/** The library's review some days ahead, and the morning from which its time is worked for money. */
function makePaid(cast: Cast, paidFrom: string): readonly Step[] {
  const { say } = cast.words('library');
  let paidId = '';
  const convert = step(cast, `${addDays(paidFrom, -6)}T10:00`, 'library', async (deps, actor, params) => {
    const body = NewReview.parse({
      outcome: 'convert',
      note: say('review'),
      results: [{ criterion: say('scope.success'), met: 'yes' }],
      convert: {
        kind: 'hourly',
        title: say('paid'),
        startsOn: paidFrom,
        hourlyRateMinor: 7_000,
        billing: { incrementMinutes: 15, minimumMinutes: 15, roundPer: 'entry' },
      },
    });
    const review = done(await reviewEngagement(deps, actor, { params, body }));
    paidId = review.convertedTo ?? '';
    return review;
  });
  const begin: Step = {
    at: localInstant(cast, `${paidFrom}T08:00`),
    setsDue: true,
    perform: async () => {
      cast.engagementIds.set('library', paidId);
    },
  };
  return [convert, begin];
}
