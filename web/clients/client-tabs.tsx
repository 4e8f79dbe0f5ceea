import { LinkTabs } from '../kit/link-tabs.tsx';
import { useText } from '../text/use-text.ts';

/** The parts of the place for clients. */
export function ClientTabs() {
  const say = useText();
  return (
    <LinkTabs
      label={say('common:client-tabs.label')}
      tabs={[
        { to: '/clients', name: say('common:client-tabs.clients') },
        { to: '/clients/check-ins', name: say('common:client-tabs.check-ins') },
        { to: '/clients/portfolio', name: say('common:client-tabs.portfolio') },
      ]}
    />
  );
}
