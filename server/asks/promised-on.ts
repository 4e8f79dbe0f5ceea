import { addWorkingDays } from '../../core/base/calendar/working-days.ts';
import { termsOfAgreement } from '../work/agreements/terms-of-agreement.ts';
import type { EngagementFacts } from '../work/engagements/engagement.ts';

/** The local date by which an ask is answered: some working days after it came, as agreed or as usual. */
export function promisedOn(receivedOn: string, agreed: Pick<EngagementFacts, 'agreement'>): string {
  return addWorkingDays(receivedOn, termsOfAgreement(agreed).responseWorkingDays);
}
