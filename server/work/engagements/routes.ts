import { engagements } from '../../../contract/work/engagements.ts';
import { type Mounted, reads, writes } from '../../http/mounted.ts';
import { draftEngagement } from './draft-engagement.ts';
import { getEngagement, listEngagements } from './list-engagements.ts';

export const engagementRoutes: readonly Mounted[] = [
  writes(engagements.draft, draftEngagement),
  reads(engagements.list, listEngagements),
  reads(engagements.get, getEngagement),
];
