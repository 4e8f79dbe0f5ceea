import { Link } from '@tanstack/react-router';
import { usePractice } from '../api/use-session.ts';
import { SettingsIcon } from '../kit/icons.ts';
import { useIsOpen } from '../kit/open-pages.tsx';
import { useText } from '../text/use-text.ts';
import { type Place, places } from './places.ts';
import { Mark } from './splash.tsx';

/** The places at the left, where there is room. */
export function PlaceRail() {
  const say = useText();
  const practice = usePractice();
  const open = useOpenPlaces();
  return (
    <nav className="hf-rail" aria-label={say('common:place.label')}>
      <Link to="/" className="hf-rail-mark">
        <Mark />
        <span className="hf-rail-practice">{practice.name}</span>
      </Link>
      <ul>
        {open.map(({ to, name, icon: Icon }) => (
          <li key={to}>
            <Link to={to} className="hf-rail-link" activeOptions={{ exact: to === '/' }}>
              <Icon size={20} stroke={1.6} aria-hidden />
              {say(name)}
            </Link>
          </li>
        ))}
      </ul>
      <Link to="/settings" className="hf-rail-link hf-rail-last">
        <SettingsIcon size={20} stroke={1.6} aria-hidden />
        {say('common:place.settings')}
      </Link>
    </nav>
  );
}

/** The same places at the foot of a phone's screen, in reach of the thumb. */
export function PlaceBar() {
  const say = useText();
  const open = useOpenPlaces();
  return (
    <nav className="hf-bar" aria-label={say('common:place.label')}>
      {open.map(({ to, shortName, name, icon: Icon }) => (
        <Link
          key={to}
          to={to}
          className="hf-bar-link"
          activeOptions={{ exact: to === '/' }}
          title={say(name)}
        >
          <Icon size={22} stroke={1.6} aria-hidden />
          <span>{say(shortName)}</span>
        </Link>
      ))}
    </nav>
  );
}

function useOpenPlaces(): readonly Place[] {
  const isOpen = useIsOpen();
  return places.filter(({ to }) => isOpen(to));
}
