import { AgreementTerms } from '../../../contract/work/agreements.ts';
import type { EngagementFacts } from '../engagements/engagement.ts';

/** What is agreed beside scope, price and billing rule: as it was set, else the usual. */
export function termsOfAgreement({ agreement }: Pick<EngagementFacts, 'agreement'>): AgreementTerms {
  return AgreementTerms.parse(agreement ?? {});
}
