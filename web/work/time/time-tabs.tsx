import { Link } from '@tanstack/react-router';
import { LinkTabs } from '../../kit/link-tabs.tsx';
import { useText } from '../../text/use-text.ts';

export type TimeTab = 'time' | 'asks' | 'changes';

/** The three parts of the place for time and asks. */
export function TimeTabs({ current }: { readonly current: TimeTab }) {
  const say = useText();
  // The router marks the link of the page one is on; two of these share a path and differ in what they ask for.
  const isExactly = current === 'changes';
  return (
    <LinkTabs label={say('common:time-tabs.label')}>
      <Link to="/time" activeOptions={{ exact: true, includeSearch: false }}>
        {say('common:time-tabs.time')}
      </Link>
      <Link to="/time/asks" activeOptions={{ exact: isExactly, includeSearch: isExactly }}>
        {say('common:time-tabs.asks')}
      </Link>
      <Link to="/time/asks" search={{ view: 'changes' }}>
        {say('common:time-tabs.changes')}
      </Link>
    </LinkTabs>
  );
}
