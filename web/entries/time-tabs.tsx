import { Link } from '@tanstack/react-router';
import { useText } from '../text/use-text.ts';
import { LinkTabs } from '../ui/link-tabs.tsx';

export type TimeTab = 'time' | 'asks' | 'changes';

/** The three parts of the place for time and asks. */
export function TimeTabs({ current }: { readonly current: TimeTab }) {
  const say = useText();
  // The router marks links by path alone; two of these share one and differ in what they ask for.
  const here = (tab: TimeTab) => ({ 'aria-current': tab === current ? ('page' as const) : undefined });
  return (
    <LinkTabs label={say('common:time-tabs.label')}>
      <Link to="/time" activeProps={{}} {...here('time')}>
        {say('common:time-tabs.time')}
      </Link>
      <Link to="/time/asks" {...here('asks')}>
        {say('common:time-tabs.asks')}
      </Link>
      <Link to="/time/asks" search={{ view: 'changes' }} {...here('changes')}>
        {say('common:time-tabs.changes')}
      </Link>
    </LinkTabs>
  );
}
