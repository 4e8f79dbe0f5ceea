import { expect, test } from 'vitest';
import { ProposalContent } from '../../../contract/sales/proposals.ts';
import { proposalOf } from './proposal-of.ts';

test('the prices of a month become the options of a proposal, without the hour and with what is given', () => {
  const price = {
    givenMinor: 0,
    includedMinutes: 600,
    effectiveRateMinorPerHour: 0,
    yearlyMinor: 0,
    costMinor: 0,
  };
  const rest = {
    ...price,
    answer: '',
    ceiling: { clients: 1, boundBy: 'clients' as const, monthlyMinor: 0, yearlyMinor: 0 },
  };
  const options = [
    { ...rest, kind: 'hourly' as const, listMinor: 100_000, feeMinor: 100_000 },
    { ...rest, kind: 'discount' as const, listMinor: 100_000, feeMinor: 90_000 },
    { ...rest, kind: 'value-added' as const, listMinor: 105_000, feeMinor: 100_000 },
  ];
  const asked = {
    clientId: 'c',
    minutes: 600,
    hourlyRateMinor: 10_000,
    perks: [{ label: 'Call', minutes: 30 }],
    carry: { capAmount: 300 },
  };
  const search = proposalOf({ options }, asked, (kind) => `By ${kind}`);
  expect(search.clientId).toBe('c');
  expect(ProposalContent.shape.options.parse(JSON.parse(search.options))).toMatchObject([
    { label: 'By discount', listMinor: 100_000, feeMinor: 90_000, perks: [], isRecommended: false },
    {
      label: 'By value-added',
      feeMinor: 100_000,
      isRecommended: true,
      allowance: { unit: 'minutes', amount: 600 },
      perks: [{ label: 'Call', amount: 30, valueMinor: 5_000 }],
      carry: { capAmount: 300, lifePeriods: null },
    },
  ]);
});
