import type { PromisedBenefit } from '../../contract/pro-bono/benefits.ts';

export const benefitTone = {
  promised: 'neutral',
  due: 'warn',
  overdue: 'bad',
  received: 'good',
  waived: 'neutral',
} as const satisfies Readonly<Record<PromisedBenefit['state'], string>>;
