import { Link, type LinkProps } from '@tanstack/react-router';
import './link-tabs.css';
import { useIsOpen } from './open-pages.tsx';

export interface LinkTab {
  readonly to: LinkProps['to'] & string;
  readonly name: string;
}

interface LinkTabsProps {
  readonly label: string;
  readonly tabs: readonly LinkTab[];
}

/**
 * The parts of a place, each a page with an address of its own. The first is the place itself, whose address begins those of the others.
 * Only those that are open to the reader are there, and one alone is no choice.
 */
export function LinkTabs({ label, tabs }: LinkTabsProps) {
  const isOpen = useIsOpen();
  const [place] = tabs;
  const open = tabs.filter(({ to }) => isOpen(to));
  if (open.length < 2) return null;
  return (
    <nav className="hf-link-tabs" aria-label={label}>
      {open.map(({ to, name }) => (
        <Link key={to} to={to} activeOptions={{ exact: to === place?.to, includeSearch: false }}>
          {name}
        </Link>
      ))}
    </nav>
  );
}
