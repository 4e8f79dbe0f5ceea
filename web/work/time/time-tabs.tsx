import { LinkTabs } from '../../kit/link-tabs.tsx';
import { useText } from '../../text/use-text.ts';

/** The three parts of the place for time and asks. */
export function TimeTabs() {
  const say = useText();
  return (
    <LinkTabs
      label={say('common:time-tabs.label')}
      tabs={[
        { to: '/time', name: say('common:time-tabs.time') },
        { to: '/time/asks', name: say('common:time-tabs.asks') },
        { to: '/time/changes', name: say('common:time-tabs.changes') },
      ]}
    />
  );
}
