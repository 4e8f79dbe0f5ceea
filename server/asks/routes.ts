import { asks } from '../../contract/asks/asks.ts';
import { type Mounted, reads, streams, writes } from '../http/mounted.ts';
import { captureAsk, previewAsk } from './capture-ask.ts';
import { changeAsk, withdrawAsk } from './change-ask.ts';
import { decideAsk } from './decide-ask.ts';
import { exportLeakage } from './export-leakage.ts';
import { getGifts } from './gifts.ts';
import { getLeakage, getPracticeLeakage } from './leakage.ts';
import { getAsk, listAsks } from './list-asks.ts';
import { undoDecision } from './undo-decision.ts';

export const askRoutes: readonly Mounted[] = [
  writes(asks.capture, captureAsk),
  reads(asks.preview, previewAsk),
  reads(asks.list, listAsks),
  reads(asks.get, getAsk),
  writes(asks.change, changeAsk),
  writes(asks.decide, decideAsk),
  writes(asks.undo, undoDecision),
  writes(asks.withdraw, withdrawAsk),
  reads(asks.gifts, getGifts),
  reads(asks.leakage, getLeakage),
  reads(asks.practiceLeakage, getPracticeLeakage),
  streams(asks.exportLeakage, exportLeakage),
];
