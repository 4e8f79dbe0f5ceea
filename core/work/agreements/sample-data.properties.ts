import type { AgreementData } from './agreement-data.ts';

const hourly: AgreementData = {
  form: 1,
  parties: { practice: 'Estudio Vega', client: 'Bodega Ruiz' },
  kind: 'hourly',
  title: 'Online shop',
  startsOn: '2025-03-10',
  endsOn: '2025-12-31',
  reviewOn: '2025-09-01',
  currency: 'EUR',
  hourlyRateMinor: 9_500,
  billing: { incrementMinutes: 10, minimumMinutes: 30, roundPer: 'entry' },
  scope: {
    problem: 'Nobody finds the wine they look for.',
    included: ['A monthly report', 'Changes to texts'],
    excluded: ['Translations'],
    successCriteria: ['Ten orders a week'],
  },
  retainer: null,
  proBono: null,
  changeOrders: [{ line: 'A second language', priceMinor: 45_000, approvedOn: '2025-04-02' }],
  terms: {
    responseWorkingDays: 2,
    urgentSurchargePercent: 25,
    paymentDays: 30,
    lateInterest: 'statutory',
    ownership: 'on-payment',
    confidentialityYears: 2,
    noticeDays: 45,
  },
};

const retainer: AgreementData = {
  ...hourly,
  kind: 'retainer',
  hourlyRateMinor: null,
  endsOn: null,
  reviewOn: null,
  retainer: {
    feeMinor: 300_000,
    allowance: { unit: 'minutes', amount: 1_230 },
    every: 'month',
    anchorOn: '2025-03-01',
    carry: { capAmount: 600, lifePeriods: 2 },
    overage: { rule: 'bill', rateMinor: 18_000, courtesyAmount: 120 },
    perks: [{ label: 'Consultation', amount: 30 }],
    term: { periods: 6, trial: false, renewal: 'offer', noticeDays: 15, keepCarried: true },
    changes: [
      {
        effective: 'next-period',
        effectiveOn: '2025-06-01',
        feeMinor: 360_000,
        allowance: { unit: 'minutes', amount: 1_500 },
      },
    ],
  },
};

const pieces: AgreementData = {
  ...retainer,
  retainer: retainer.retainer && {
    ...retainer.retainer,
    allowance: { unit: 'deliverables', amount: 4 },
    carry: { capAmount: null, lifePeriods: 3 },
    overage: { rule: 'ask', rateMinor: 40_000, courtesyAmount: 1 },
    perks: [],
    term: null,
    changes: [],
  },
};

const proBono: AgreementData = {
  ...hourly,
  kind: 'pro-bono',
  changeOrders: [],
  proBono: {
    capMinutesPerMonth: 240,
    benefits: [
      { kind: 'testimonial', expected: 'Two sentences with a name', dueOn: '2025-09-30' },
      { kind: 'case-study', expected: 'A page we may publish', dueOn: '2025-11-08' },
    ],
  },
};

/** One agreement of each kind in which everything that can be agreed is agreed. For tests alone. */
export const samples = {
  hourly,
  project: { ...hourly, kind: 'project' },
  retainer,
  pieces,
  'pro-bono': proBono,
} as const satisfies Readonly<Record<string, AgreementData>>;
