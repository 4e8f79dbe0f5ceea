import type { UseCases } from '../http/mounted.ts';
import { attachEvidence, serveEvidence } from './evidence-file.ts';
import { listFreeWeeks } from './free-weeks.ts';
import { getGauge, setLimits } from './gauge.ts';
import { listBenefits } from './list-benefits.ts';
import { changeBenefit, promiseBenefit } from './promise-benefit.ts';
import { receiveBenefit, undoReceipt } from './receive-benefit.ts';
import { remindOfBenefit } from './remind.ts';
import { getReviewDocument } from './review-document.ts';
import { reviewEngagement } from './review-engagement.ts';

export const proBonoRoutes: UseCases = {
  getGauge,
  setLimits,
  listFreeWeeks,
  listBenefits,
  promiseBenefit,
  changeBenefit,
  receiveBenefit,
  undoReceipt,
  attachEvidence,
  serveEvidence,
  remindOfBenefit,
  getReviewDocument,
  reviewEngagement,
};
