import { ClientsIcon, EngagementsIcon, LibraryIcon, MoneyIcon, TimeIcon, TodayIcon } from '../kit/icons.ts';
import type { TextKey } from '../text/text-keys.ts';

export interface Place {
  readonly to: '/' | '/clients' | '/engagements' | '/time' | '/money' | '/library';
  readonly name: TextKey;
  /** For the bar at the foot of a phone's screen. */
  readonly shortName: TextKey;
  readonly icon: typeof TodayIcon;
}

/** The six places, no more (a seventh thing is a page inside one of them). Which of them somebody sees is told by api/pages.ts. */
export const places: readonly Place[] = [
  { to: '/', name: 'common:place.today', shortName: 'common:place-short.today', icon: TodayIcon },
  {
    to: '/clients',
    name: 'common:place.clients',
    shortName: 'common:place-short.clients',
    icon: ClientsIcon,
  },
  {
    to: '/engagements',
    name: 'common:place.engagements',
    shortName: 'common:place-short.engagements',
    icon: EngagementsIcon,
  },
  { to: '/time', name: 'common:place.time', shortName: 'common:place-short.time', icon: TimeIcon },
  { to: '/money', name: 'common:place.money', shortName: 'common:place-short.money', icon: MoneyIcon },
  {
    to: '/library',
    name: 'common:place.library',
    shortName: 'common:place-short.library',
    icon: LibraryIcon,
  },
];
