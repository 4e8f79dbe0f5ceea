import { engagements } from '../../../contract/work/engagements.ts';
import { renewals } from '../../../contract/work/renewals.ts';
import { retainers } from '../../../contract/work/retainers.ts';
import { type Mounted, reads, writes } from '../../http/mounted.ts';
import { activateEngagement } from './activate-engagement.ts';
import { changeEngagement } from './change-engagement.ts';
import { approveOverage, changeTerms, pauseRetainer, sellTopUp } from './change-retainer.ts';
import { convertEngagement } from './convert-engagement.ts';
import { endEngagement } from './end-engagement.ts';
import { renewRetainer } from './renew-retainer.ts';
import { getRenewalPath } from './renewal-path.ts';

export const lifecycleRoutes: readonly Mounted[] = [
  writes(engagements.change, changeEngagement),
  writes(engagements.activate, activateEngagement),
  writes(engagements.end, endEngagement),
  writes(engagements.convert, convertEngagement),
  writes(retainers.topUp, sellTopUp),
  writes(retainers.changeTerms, changeTerms),
  writes(retainers.pause, pauseRetainer),
  writes(retainers.approveOverage, approveOverage),
  reads(renewals.renewalPath, getRenewalPath),
  writes(renewals.renew, renewRetainer),
];
