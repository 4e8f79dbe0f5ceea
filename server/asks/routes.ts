import type { UseCases } from '../http/mounted.ts';
import { captureAsk, previewAsk } from './capture-ask.ts';
import { changeAsk, withdrawAsk } from './change-ask.ts';
import { decideAsk } from './decide-ask.ts';
import { exportLeakage } from './export-leakage.ts';
import { getGifts } from './gifts.ts';
import { getLeakage, getPracticeLeakage } from './leakage.ts';
import { getAsk, listAsks } from './list-asks.ts';
import { undoDecision } from './undo-decision.ts';

export const askRoutes: UseCases = {
  captureAsk,
  previewAsk,
  listAsks,
  getAsk,
  changeAsk,
  decideAsk,
  undoDecision,
  withdrawAsk,
  getGifts,
  getLeakage,
  getPracticeLeakage,
  exportLeakage,
};
