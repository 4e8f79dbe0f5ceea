import type { Unit } from '../../base/money/money.ts';
import { type Minor, priceOf } from '../../base/money/money.ts';
import type { Allowance, RolloverRule } from '../terms/facts.ts';
import { hasOverageRate } from '../terms/overage-rules.ts';
import type { AgreedRetainer, AgreementData } from './agreement-data.ts';
import { type ClauseDraft, type Fact, type Statement, says, those } from './clause-facts.ts';

/** What the work costs, or what comes back for it. Always stands: an agreement that is silent about money is none. */
export function feeClause(data: AgreementData): ClauseDraft {
  const { kind, hourlyRateMinor, retainer } = data;
  if (kind === 'pro-bono') return giftClause(data);
  if (kind === 'retainer' && retainer) return retainerClause(data, retainer);
  const sentence =
    hourlyRateMinor === null ? says('no-rate') : says(kind, { rate: { minor: hourlyRateMinor } });
  return { key: 'fee', sentences: [sentence], lines: [] };
}

function retainerClause({ startsOn }: AgreementData, retainer: AgreedRetainer): ClauseDraft {
  const { feeMinor, allowance, every, anchorOn, carry, perks, changes } = retainer;
  const amount = allowance;
  return {
    key: 'fee',
    sentences: [
      ...those(
        says('retainer', { fee: { minor: feeMinor }, every }),
        amount.amount === 0 ? says('access', { every }) : says('grant', { amount, every }),
        says('periods', { anchor: { on: anchorOn } }),
        anchorOn !== startsOn && says('partial'),
        amount.amount > 0 && rolloverSentence(carry, allowance.unit),
      ),
      ...overageSentences(retainer),
      ...changes.map((change) =>
        says(`changed-${change.effective}`, {
          from: { on: change.effectiveOn },
          fee: { minor: change.feeMinor },
          amount: change.allowance,
          every,
        }),
      ),
      ...(perks.length > 0 ? [says('perks')] : []),
    ],
    lines: perks.map((perk) =>
      says('perk', { amount: { amount: perk.amount, unit: allowance.unit }, label: perk.label }),
    ),
  };
}

function rolloverSentence(carry: RolloverRule, unit: Unit): Statement {
  if (carry === null) return says('unused-lapses');
  const facts: Readonly<Record<string, Fact>> = {
    ...(carry.capAmount === null ? {} : { cap: { amount: carry.capAmount, unit } }),
    ...(carry.lifePeriods === null ? {} : { periods: carry.lifePeriods }),
  };
  return says(`unused-carries${'cap' in facts ? '-cap' : ''}${'periods' in facts ? '-life' : ''}`, facts);
}

function overageSentences({ overage, allowance }: AgreedRetainer): readonly Statement[] {
  const { rule, rateMinor, courtesyAmount } = overage;
  const { unit } = allowance;
  return those(
    says(`over-${rule}`, hasOverageRate(rule) ? { unit, rate: { minor: rateMinor } } : {}),
    courtesyAmount > 0 && courtesySentence({ amount: courtesyAmount, unit }, rateMinor),
  );
}

function courtesySentence(amount: Allowance, rateMinor: Minor): Statement {
  if (rateMinor === 0) return says('courtesy-plain', { amount });
  return says('courtesy', { amount, value: { minor: priceOf(amount.amount, rateMinor, amount.unit) } });
}

function giftClause({ proBono, hourlyRateMinor }: AgreementData): ClauseDraft {
  const benefits = proBono?.benefits ?? [];
  const cap = proBono?.capMinutesPerMonth ?? null;
  return {
    key: 'fee',
    sentences: those(
      says('pro-bono'),
      cap !== null && says('cap', { cap: { amount: cap, unit: 'minutes' } }),
      hourlyRateMinor !== null && says('value', { rate: { minor: hourlyRateMinor } }),
      benefits.length > 0 && says('benefits'),
    ),
    lines: benefits.map(({ kind, expected, dueOn }) =>
      says(`benefit-${kind}`, { expected, due: { on: dueOn } }),
    ),
  };
}
