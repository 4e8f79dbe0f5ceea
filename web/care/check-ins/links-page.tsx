import { ListView } from '../../api/list-view.tsx';
import { May } from '../../api/may.tsx';
import { useNames } from '../../work/engagements/use-names.ts';
import './touchpoints.css';
import { libraryLinks } from '../../../contract/care/check-ins.ts';
import { useChange } from '../../api/use-change.ts';
import { useList } from '../../api/use-list.ts';
import { useToast } from '../../api/use-toast.ts';
import { LibraryTabs } from '../../asks/answers/library-tabs.tsx';
import { IconButton } from '../../kit/button.tsx';
import { EmptyState } from '../../kit/empty-state.tsx';
import { LinkIcon, RemoveIcon } from '../../kit/icons.ts';
import { OuterLink } from '../../kit/link.tsx';
import { Page, PageHeader, Section } from '../../kit/page.tsx';
import { Soft, Tag } from '../../kit/words.tsx';
import { useFormat } from '../../text/use-format.ts';
import { useText } from '../../text/use-text.ts';
import { AddLink } from './add-link.tsx';
import type { Link } from './link-values.ts';

/** The links worth sending: kept with a word on why, and to whom each was sent. */
export function LinksPage() {
  const say = useText('playbooks-page');
  const list = useList(libraryLinks.list, { query: { limit: 50 } });
  const sentTo = list.items.flatMap((link) => link.sentTo);
  const { clientOf } = useNames(sentTo.map((clientId) => ({ clientId })));
  return (
    <Page title={say('playbooks-page:links.heading')}>
      <PageHeader title={say('playbooks-page:links.heading')} below={say('playbooks-page:links.intro')} />
      <LibraryTabs />
      <May ability="playbook.change">
        <AddLink />
      </May>
      <ListView
        list={list}
        empty={
          <EmptyState
            icon={<LinkIcon size={28} stroke={1.5} />}
            title={say('playbooks-page:links.empty-title')}
          >
            <May ability="playbook.change">{say('playbooks-page:links.empty-text')}</May>
          </EmptyState>
        }
      >
        {(links) => (
          <Section title={say('playbooks-page:links.list')}>
            <ul className="hf-links">
              {links.map((link) => (
                <OneLink key={link.id} link={link} sentTo={link.sentTo.map(clientOf)} />
              ))}
            </ul>
          </Section>
        )}
      </ListView>
    </Page>
  );
}

function OneLink({ link, sentTo }: { readonly link: Link; readonly sentTo: readonly string[] }) {
  const say = useText('playbooks-page');
  const format = useFormat();
  const toast = useToast();
  const remove = useChange(libraryLinks.remove);
  const add = useChange(libraryLinks.add);
  const { id, url, title, note, topics, addedOn } = link;
  const takeAway = async () => {
    const removed = await remove.run({ params: { id } });
    if (!removed.ok) return toast.failed(removed.problem);
    toast.done(
      say('playbooks-page:links.removed', { title }),
      () => void add.run({ body: { url, title, topics, ...(note ? { note } : {}) } }),
    );
  };
  return (
    <li>
      <div className="hf-link-words">
        <OuterLink href={url}>{title}</OuterLink>
        {note && <span>{note}</span>}
        {topics.length > 0 && (
          <span className="hf-link-topics">
            {topics.map((topic) => (
              <Tag key={topic}>{topic}</Tag>
            ))}
          </span>
        )}
        <Soft>
          {say('playbooks-page:links.kept-on', { date: format.date(addedOn, 'short') })} ·{' '}
          {sentTo.length === 0
            ? say('playbooks-page:links.sent-nobody')
            : say('playbooks-page:links.sent-to', { names: sentTo.join(', ') })}
        </Soft>
      </div>
      <May ability="playbook.change">
        <IconButton
          label={say('playbooks-page:links.remove', { title })}
          icon={<RemoveIcon size={18} />}
          busy={remove.busy}
          onClick={() => void takeAway()}
        />
      </May>
    </li>
  );
}
