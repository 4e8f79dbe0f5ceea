import { touchpoints } from '../../../contract/clients/touchpoints.ts';
import { type Mounted, reads, writes } from '../../http/mounted.ts';
import { closeFeed, openFeed, showFeed } from './open-feed.ts';

export const calendarRoutes: readonly Mounted[] = [
  reads(touchpoints.calendar, showFeed),
  writes(touchpoints.openCalendar, openFeed),
  writes(touchpoints.closeCalendar, closeFeed),
];
