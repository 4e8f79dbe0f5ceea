import { engagements } from '../../../contract/work/engagements.ts';
import { type UseCases, writes } from '../../http/mounted.ts';
import { draftEngagement } from './draft-engagement.ts';
import { getEngagement, listEngagements } from './list-engagements.ts';

export const engagementRoutes: UseCases = {
  draftEngagement: writes(engagements.draft, draftEngagement),
  listEngagements,
  getEngagement,
};
