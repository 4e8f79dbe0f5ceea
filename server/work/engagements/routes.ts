import { engagements } from '../../../contract/work/engagements.ts';
import { type Mounted, reads, writes } from '../../http/mounted.ts';
import { activateEngagement } from '../lifecycle/activate-engagement.ts';
import { changeEngagement } from '../lifecycle/change-engagement.ts';
import { convertEngagement } from '../lifecycle/convert-engagement.ts';
import { endEngagement } from '../lifecycle/end-engagement.ts';
import { draftEngagement } from './draft-engagement.ts';
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
