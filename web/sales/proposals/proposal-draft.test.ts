import { expect, test } from 'vitest';
import { NewProposal, type Proposal } from '../../../contract/sales/proposals.ts';
import { proposalBody } from './proposal-body.ts';
import { fromOffer, proposalErrors, startProposal, withoutOffer } from './proposal-draft.ts';
import { valuesOf } from './read-draft.ts';

const allowance = { unit: 'minutes', amount: 600 };
const practice = { today: '2025-03-10', hourlyRateMinor: 10_000 };

test('a price brings its alternatives along', () => {
  const options = JSON.stringify([
    { label: '10% off', allowance, listMinor: 100_000, feeMinor: 90_000 },
    {
      label: 'Value added',
      allowance,
      listMinor: 105_000,
      feeMinor: 100_000,
      isRecommended: true,
      perks: [{ label: 'Consultation', amount: 30, valueMinor: 5_000 }],
    },
  ]);
  const values = startProposal({ clientId: 'c', title: 'Advice', options }, practice);
  expect(values).toMatchObject({ startsOn: '2025-04-01', validUntil: '2025-04-09' });
  expect(proposalErrors(values, practice.today)).toEqual({});
  const body = NewProposal.parse(proposalBody(values));
  expect(body.options).toMatchObject([
    { label: '10% off', listMinor: 100_000, feeMinor: 90_000, allowance: { unit: 'minutes', amount: 600 } },
    { isRecommended: true, perks: [{ label: 'Consultation', amount: 30, valueMinor: 5_000 }] },
  ]);
  expect(body.term).toMatchObject({ periods: 3, trial: true, renewal: 'offer' });
});

test('a candidate brings hours and a fee, and nonsense in the address brings nothing', () => {
  const candidate = startProposal({ minutes: '600', feeMinor: '100000' }, practice);
  expect(candidate.options).toMatchObject([{ amount: 600, feeMinor: 100_000, listMinor: 100_000 }]);
  const nonsense = startProposal({ minutes: '-1', feeMinor: '1e9', options: '[{"label":1}' }, practice);
  expect(nonsense.options).toMatchObject([{ amount: null, feeMinor: null, listMinor: null }]);
});

const offer = {
  id: 'advice-on-call',
  language: 'en' as const,
  isOwn: false,
  title: 'Advice on call',
  basis: 'access' as const,
  problem: 'Questions come up.',
  goals: ['Answers'],
  included: ['Calls'],
  excluded: [],
  results: ['A list'],
  allowance: { unit: 'minutes' as const, amount: 180 },
  perks: [{ label: 'Front of the line', minutes: 0 }],
};

test('an offer fills in its words and its month, and leaves a price that stands there', () => {
  const values = startProposal({ feeMinor: '50000' }, practice);
  const perks = [{ label: 'Front of the line', amount: null }];
  expect(fromOffer(values, offer)).toMatchObject({
    title: 'Advice on call',
    goals: 'Answers',
    proof: 'A list',
    offerId: 'advice-on-call',
    options: [{ label: 'Advice on call', amount: 180, feeMinor: 50_000, perks }],
  });
});

test('an offer nobody has rewritten goes into another language, and one that was rewritten stays', () => {
  const filled = fromOffer(startProposal({ feeMinor: '50000' }, practice), offer);
  const spanish = {
    ...offer,
    language: 'es' as const,
    title: 'Consejo',
    problem: 'Surgen dudas.',
    goals: ['Respuestas'],
    perks: [{ label: 'Primero de la cola', minutes: 0 }],
  };
  const blank = withoutOffer(filled, offer);
  expect(blank && fromOffer(blank, spanish)).toMatchObject({
    title: 'Consejo',
    problem: 'Surgen dudas.',
    goals: 'Respuestas',
    options: [{ label: 'Consejo', feeMinor: 50_000, perks: [{ label: 'Primero de la cola' }] }],
  });
  expect(withoutOffer({ ...filled, problem: 'Ours' }, offer)).toBeNull();
});

test('what is missing is said at its field', () => {
  const values = startProposal({}, practice);
  expect(proposalErrors({ ...values, validUntil: '2025-03-09', periods: null }, practice.today)).toEqual({
    clientId: 'required',
    title: 'required',
    validUntil: 'until-past',
    options: 'incomplete',
    periods: 'required',
  });
});

test('a draft goes through the form unchanged, and options that differ at the edges keep their own', () => {
  const option = { label: 'A', listMinor: 1000, feeMinor: 900, allowance: { unit: 'minutes', amount: 60 } };
  const sent = {
    clientId: 'c',
    title: 'T',
    startsOn: '2025-04-01',
    validUntil: '2025-04-30',
    term: null,
    goals: ['One', 'Two'],
    monthlyReport: true,
    countersign: 'by-hand',
    language: 'es',
    options: [
      { ...option, carry: null, overage: { rule: 'stop', courtesyAmount: 0 } },
      { ...option, label: 'B', carry: { capAmount: 30, lifePeriods: null }, overage: { rule: 'bill' } },
    ],
  };
  const draft = NewProposal.parse(sent);
  const read = valuesOf({ ...draft, convertsEngagementId: null, offerId: null } as unknown as Proposal);
  expect(read.rolloverAndOverage).toBe('own');
  expect(NewProposal.parse(proposalBody(read))).toEqual(draft);
});
