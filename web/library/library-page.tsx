import { useText } from '../text/use-text.ts';
import { ButtonLink } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { LibraryIcon } from '../ui/icons.ts';
import { Page, PageHeader } from '../ui/page.tsx';

const shelves = ['library:answers', 'library:agreements', 'library:offers', 'library:playbooks'] as const;

/** Says honestly what will stand here. */
export function LibraryPage() {
  const say = useText('library');
  return (
    <Page title={say('library:title')} width="text">
      <PageHeader title={say('library:title')} />
      <EmptyState
        icon={<LibraryIcon size={28} stroke={1.5} />}
        title={say('library:empty-title')}
        actions={<ButtonLink to="/engagements">{say('library:to-engagements')}</ButtonLink>}
      >
        <p>{say('library:empty-text')}</p>
        <ul>
          {shelves.map((shelf) => (
            <li key={shelf}>{say(shelf)}</li>
          ))}
        </ul>
        <p>{say('library:not-yet')}</p>
      </EmptyState>
    </Page>
  );
}
