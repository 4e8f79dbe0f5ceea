import { expect, test } from 'vitest';
import type { Offer } from '../../../contract/sales/offers.ts';
import { NEW_OFFER, offerBody, valuesOfOffer } from './offer-draft.ts';

const advice: Offer = {
  id: 'advice',
  language: 'en',
  isOwn: false,
  title: 'Advice on call',
  basis: 'access',
  problem: 'Nobody to ask',
  goals: ['Decide sooner'],
  included: ['Calls', 'Mails'],
  excluded: [],
  results: ['A list'],
  allowance: { unit: 'minutes', amount: 300 },
  perks: [{ label: 'A review', minutes: 30 }],
};

test('an offer goes into the form and comes out the same', () => {
  const { id: _id, isOwn: _isOwn, ...text } = advice;
  expect(offerBody(valuesOfOffer(advice), 'en', advice)).toEqual(text);
});

test('empty lines are left out, and a perk that was renamed takes no time', () => {
  const values = { ...valuesOfOffer(advice), included: 'Calls\n\n  Mails  \n', perks: 'A long review' };
  expect(offerBody(values, 'en', advice)).toMatchObject({
    included: ['Calls', 'Mails'],
    perks: [{ label: 'A long review', minutes: 0 }],
  });
});

test('what is counted by deliverables is counted in pieces', () => {
  const values = { ...NEW_OFFER, basis: 'deliverables' as const, amount: 4 };
  expect(offerBody(values, 'fr', null).allowance).toEqual({ unit: 'deliverables', amount: 4 });
});
