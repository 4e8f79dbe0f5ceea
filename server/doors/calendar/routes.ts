import type { UseCases } from '../../http/mounted.ts';
import { closeFeed, openFeed, showFeed } from './open-feed.ts';

export const calendarRoutes: UseCases = { showFeed, openFeed, closeFeed };
