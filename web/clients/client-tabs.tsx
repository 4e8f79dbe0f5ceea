import { Link } from '@tanstack/react-router';
import { LinkTabs } from '../kit/link-tabs.tsx';
import { useText } from '../text/use-text.ts';

/** The parts of the place for clients. */
export function ClientTabs() {
  const say = useText();
  return (
    <LinkTabs label={say('common:client-tabs.label')}>
      <Link to="/clients" activeOptions={{ exact: true, includeSearch: false }}>
        {say('common:client-tabs.clients')}
      </Link>
      <Link to="/clients/check-ins">{say('common:client-tabs.check-ins')}</Link>
      <Link to="/clients/portfolio">{say('common:client-tabs.portfolio')}</Link>
    </LinkTabs>
  );
}
