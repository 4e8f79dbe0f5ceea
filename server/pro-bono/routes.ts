import { proBono } from '../../contract/pro-bono/pro-bono.ts';
import { type Mounted, reads, streams, writes } from '../http/mounted.ts';
import { attachEvidence, serveEvidence } from './evidence-file.ts';
import { listFreeWeeks } from './free-weeks.ts';
import { getGauge, setLimits } from './gauge.ts';
import { listBenefits } from './list-benefits.ts';
import { changeBenefit, promiseBenefit } from './promise-benefit.ts';
import { receiveBenefit, undoReceipt } from './receive-benefit.ts';
import { remindOfBenefit } from './remind.ts';
import { getReviewDocument } from './review-document.ts';
import { reviewEngagement } from './review-engagement.ts';

export const proBonoRoutes: readonly Mounted[] = [
  reads(proBono.gauge, getGauge),
  writes(proBono.setLimits, setLimits),
  reads(proBono.weeks, listFreeWeeks),
  reads(proBono.benefits, listBenefits),
  writes(proBono.promise, promiseBenefit),
  writes(proBono.changeBenefit, changeBenefit),
  writes(proBono.receive, receiveBenefit),
  writes(proBono.undo, undoReceipt),
  writes(proBono.attach, attachEvidence),
  streams(proBono.evidenceFile, serveEvidence),
  writes(proBono.remind, remindOfBenefit),
  reads(proBono.reviewDocument, getReviewDocument),
  writes(proBono.review, reviewEngagement),
];
