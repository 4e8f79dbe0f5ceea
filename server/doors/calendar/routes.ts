import { calendar } from '../../../contract/doors/calendar.ts';
import { type Mounted, reads, writes } from '../../http/mounted.ts';
import { closeFeed, openFeed, showFeed } from './open-feed.ts';

export const calendarRoutes: readonly Mounted[] = [
  reads(calendar.get, showFeed),
  writes(calendar.open, openFeed),
  writes(calendar.close, closeFeed),
];
