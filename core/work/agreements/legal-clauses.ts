import type { AgreementData } from './agreement-data.ts';
import { type ClauseDraft, says, those } from './clause-facts.ts';

/** Free work has nothing to be paid, until a change order adds paid work to it. */
function isPaid({ kind, changeOrders }: AgreementData): boolean {
  return kind !== 'pro-bono' || changeOrders.length > 0;
}

export function paymentClause(data: AgreementData): ClauseDraft | null {
  if (!isPaid(data)) return null;
  const days = data.terms.paymentDays;
  return {
    key: 'payment',
    sentences: those(
      days === 0 ? says('on-receipt') : says('within', { days }),
      says('tax'),
      data.retainer?.stopsUnpaid === true && says('stops'),
    ),
    lines: [],
  };
}

/**
 * Interest on late payment between businesses is the law's in the EU (Directive 2011/7/EU, articles 3 and 6), agreed or
 * not. The clause says that it will be claimed; rate and lump sum are left to the law, which changes them.
 */
export function latePaymentClause(data: AgreementData): ClauseDraft | null {
  if (!isPaid(data) || data.terms.lateInterest === 'none') return null;
  return { key: 'late-payment', sentences: [says('interest'), says('law')], lines: [] };
}

/** Free work is never paid, so what would pass on payment passes when it is handed over. */
export function ownershipClause({ kind, terms }: AgreementData): ClauseDraft {
  const isFree = kind === 'pro-bono' && terms.ownership === 'on-payment';
  return {
    key: 'ownership',
    sentences: those(
      says(isFree ? 'on-delivery' : terms.ownership),
      terms.ownership !== 'licence' && says('ours'),
    ),
    lines: [],
  };
}

export function confidentialityClause({ terms }: AgreementData): ClauseDraft | null {
  const years = terms.confidentialityYears;
  if (years === 0) return null;
  return { key: 'confidentiality', sentences: [says('both', { years }), says('except')], lines: [] };
}
