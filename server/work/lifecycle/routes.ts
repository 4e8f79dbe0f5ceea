import type { UseCases } from '../../http/mounted.ts';
import { activateEngagement } from './activate-engagement.ts';
import { changeEngagement } from './change-engagement.ts';
import { approveOverage, changeTerms, pauseRetainer, sellTopUp } from './change-retainer.ts';
import { convertEngagement } from './convert-engagement.ts';
import { endEngagement } from './end-engagement.ts';
import { renewRetainer } from './renew-retainer.ts';
import { getRenewalPath } from './renewal-path.ts';

export const lifecycleRoutes: UseCases = {
  changeEngagement,
  activateEngagement,
  endEngagement,
  convertEngagement,
  sellTopUp,
  changeTerms,
  pauseRetainer,
  approveOverage,
  getRenewalPath,
  renewRetainer,
};
