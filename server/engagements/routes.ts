import { engagements } from '../../contract/engagements.ts';
import { type Mounted, reads, writes } from '../http/mounted.ts';
import { activateEngagement } from './activate-engagement.ts';
import { changeEngagement } from './change-engagement.ts';
import { convertEngagement } from './convert-engagement.ts';
import { draftEngagement } from './draft-engagement.ts';
import { endEngagement } from './end-engagement.ts';
import { getEngagement, listEngagements } from './list-engagements.ts';

export const engagementRoutes: readonly Mounted[] = [
  writes(engagements.draft, draftEngagement),
  reads(engagements.list, listEngagements),
  reads(engagements.get, getEngagement),
  writes(engagements.change, changeEngagement),
  writes(engagements.activate, activateEngagement),
  writes(engagements.end, endEngagement),
  writes(engagements.convert, convertEngagement),
];
