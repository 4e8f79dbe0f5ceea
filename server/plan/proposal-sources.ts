import { laterOf } from '../../core/base/calendar/local-day.ts';
import { divideHalfUp } from '../../core/base/money/money.ts';
import { noticeEnds, projectPeriods } from '../../core/plan/project-periods.ts';
import { MINUTE_BY_MINUTE } from '../../core/work/terms/billing-rule.ts';
import type { AgreementFacts } from '../../core/work/terms/facts.ts';
import type { Deps } from '../deps.ts';
import { allOpenProposals } from '../sales/proposals/list-proposals.ts';
import { partsOf } from './retainer-sources.ts';
import { addUp, percentOf, type Source } from './source.ts';
import type { View } from './view.ts';

const USUAL_NOTICE_DAYS = 30;

type Open = Awaited<ReturnType<typeof openProposals>>[number];

/** What was sent and not answered, or was signed and waits for our own signature. */
async function openProposals(deps: Deps) {
  return (await allOpenProposals(deps)).filter(({ state }) => state !== 'draft');
}

/** What the proposals that are out would bring, at the option they recommend. */
export async function proposalSources(view: View): Promise<readonly Source[]> {
  const open = await openProposals(view.deps);
  return open.flatMap((proposal) => sourcesOf(view, proposal));
}

function sourcesOf(view: View, proposal: Open): readonly Source[] {
  const isSigned = proposal.state === 'signed';
  const option =
    proposal.options[isSigned ? (proposal.chosenOption ?? 0) : -1] ??
    proposal.options.find(({ isRecommended }) => isRecommended) ??
    proposal.options[0];
  if (option === undefined) return [];
  const facts = factsOf(view, proposal, option);
  const periods = projectPeriods(facts, {
    fromIndex: 1,
    openIndex: 0,
    before: view.before,
    noticeFrom: noticeEnds(facts.schedule.startsOn, facts.schedule.term?.noticeDays ?? USUAL_NOTICE_DAYS),
  });
  const given = isSigned ? 100 : view.probabilities.proposal;
  return [...Map.groupBy(periods, ({ certainty }) => certainty)].map(([certainty, some]): Source => {
    const percent = divideHalfUp(given * percentOf(certainty, view.probabilities), 100);
    const key = certainty !== 'agreed' ? 'proposal-then' : isSigned ? 'proposal-signed' : 'proposal';
    return {
      clientId: proposal.clientId,
      engagementId: null,
      title: proposal.title,
      certainty: isSigned ? 'likely' : 'open',
      percent,
      isPromised: true,
      because: view.say(`because.${key}`, {
        percent,
        option: option.label,
        fee: view.money(option.feeMinor),
        day: view.day(proposal.validUntil),
        from: view.day(some[0]?.startsOn ?? facts.schedule.startsOn),
      }),
      months: addUp(
        view.months,
        some.flatMap((period) => partsOf(period, facts, 0)),
      ),
    };
  });
}

/** The retainer that an option would become, so that the engine itself says what would fall due when. */
function factsOf(view: View, proposal: Open, option: Open['options'][number]): AgreementFacts {
  // Signed today at the earliest: a start that has passed moves with it.
  const startsOn = laterOf(proposal.startsOn, view.today);
  return {
    schedule: {
      startsOn,
      anchorOn: startsOn,
      every: proposal.period.every,
      timeZone: view.deps.practice.timeZone,
      pauses: [],
      endsOn: null,
      renewals: [],
      term: proposal.term ?? null,
    },
    billing: proposal.billing ?? MINUTE_BY_MINUTE,
    terms: {
      feeMinor: option.feeMinor,
      currency: proposal.currency,
      allowance: option.allowance,
      perks: option.perks.map(({ label, amount }) => ({ label, amount })),
      carry: null,
      overage: { rule: 'bill', rateMinor: 0, courtesyAmount: 0 },
    },
    changes: [],
    topUps: [],
    approvals: [],
  };
}
