import { LinkTabs } from '../../kit/link-tabs.tsx';
import { useText } from '../../text/use-text.ts';

/** The parts of the library. */
export function LibraryTabs() {
  const say = useText();
  return (
    <LinkTabs
      label={say('common:library-tabs.label')}
      tabs={[
        { to: '/library', name: say('common:library-tabs.answers') },
        { to: '/library/offers', name: say('common:library-tabs.offers') },
        { to: '/library/playbooks', name: say('common:library-tabs.playbooks') },
        { to: '/library/links', name: say('common:library-tabs.links') },
      ]}
    />
  );
}
