import { type Minor, priceOf } from '../../base/money/money.ts';
import { type BillingRule, roundedUp } from '../terms/billing-rule.ts';
import type { AgreementData } from './agreement-data.ts';
import { type ClauseDraft, type Statement, says, those } from './clause-facts.ts';
import { rateForAdvice } from './rate-for-advice.ts';

/** Advice by phone, email, chat or in a meeting: how its minutes count and what an hour of it costs. */
export function consultationsClause(data: AgreementData): ClauseDraft {
  const { kind, billing, terms, retainer } = data;
  const isPaid = kind !== 'pro-bono';
  const rate = rateForAdvice(data);
  const isByPiece = retainer?.allowance.unit === 'deliverables';
  const isByHour = kind === 'hourly' || kind === 'project';
  return {
    key: 'consultations',
    sentences: [
      says(`counts-${isByPiece ? 'pieces' : isByHour ? 'hourly' : kind}`),
      ...(isPaid ? [rateSentence(kind, rate)] : []),
      ...countingSentences(billing, isByHour ? rate : null),
      ...those(
        isPaid &&
          terms.urgentSurchargePercent > 0 &&
          says('urgent', { percent: { percent: terms.urgentSurchargePercent } }),
        isPaid && says('beforehand'),
      ),
    ],
    lines: [],
  };
}

function rateSentence(kind: AgreementData['kind'], rate: Minor | null): Statement {
  const where = kind === 'retainer' ? 'outside' : 'rate';
  return rate === null ? says(`${where}-open`) : says(where, { rate: { minor: rate } });
}

/** How actual minutes become billed ones. A minimum below the increment says nothing that the increment does not. */
function countingSentences(billing: BillingRule, rate: Minor | null): readonly Statement[] {
  const { incrementMinutes: increment, minimumMinutes: minimum, roundPer: per } = billing;
  if (increment <= 1 && minimum <= 1) return [says('billing-exact')];
  const kind = increment <= 1 ? 'minimum' : minimum <= increment ? 'increment' : 'both';
  const facts = {
    per,
    ...(kind === 'minimum' ? {} : { increment }),
    ...(kind === 'increment' ? {} : { minimum }),
  };
  return [says(`billing-${kind}`, facts), ...exampleSentences(billing, rate)];
}

/** One short answer worked out, since few people read a rounding rule and everybody reads an example. */
function exampleSentences(billing: BillingRule, rate: Minor | null): readonly Statement[] {
  const actual = [5, 7, 16].find((minutes) => roundedUp(minutes, billing) !== minutes);
  if (actual === undefined || billing.roundPer === 'day') return [];
  const billed = roundedUp(actual, billing);
  if (rate === null) return [says('example', { actual, billed })];
  return [says('example-priced', { actual, billed, price: { minor: priceOf(billed, rate, 'minutes') } })];
}

export function responseClause({ terms, retainer }: AgreementData): ClauseDraft {
  const days = terms.responseWorkingDays;
  return {
    key: 'response',
    sentences: those(
      days === 0 ? says('same-day') : says('within', { days }),
      says('working-days'),
      retainer?.frontOfLine === true && says('front'),
      retainer?.monthlyReport === true && says('report'),
    ),
    lines: [],
  };
}

/** A change order moves the date of hourly and project work alone; what was approved stands with its price. */
export function changeOrdersClause({ kind, changeOrders }: AgreementData): ClauseDraft {
  const isDated = kind === 'hourly' || kind === 'project';
  return {
    key: 'change-orders',
    sentences: those(
      says(isDated ? 'written-dated' : 'written'),
      says('approved'),
      changeOrders.length > 0 && says('since'),
    ),
    lines: changeOrders.map(({ line, priceMinor, approvedOn }) =>
      says('order', { line, price: { minor: priceMinor }, approved: { on: approvedOn } }),
    ),
  };
}
