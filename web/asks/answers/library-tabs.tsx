import { Link } from '@tanstack/react-router';
import { LinkTabs } from '../../kit/link-tabs.tsx';
import { useText } from '../../text/use-text.ts';

/** The parts of the library. */
export function LibraryTabs() {
  const say = useText();
  return (
    <LinkTabs label={say('common:library-tabs.label')}>
      <Link to="/library" activeOptions={{ exact: true, includeSearch: false }}>
        {say('common:library-tabs.answers')}
      </Link>
      <Link to="/library/offers">{say('common:library-tabs.offers')}</Link>
      <Link to="/library/playbooks" activeOptions={{ includeSearch: false }}>
        {say('common:library-tabs.playbooks')}
      </Link>
      <Link to="/library/links">{say('common:library-tabs.links')}</Link>
    </LinkTabs>
  );
}
