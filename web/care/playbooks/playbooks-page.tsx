import { May } from '../../api/may.tsx';
import { Box } from '../../kit/box.tsx';
import './playbooks.css';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { type Playbook, playbooks } from '../../../contract/care/playbooks.ts';
import { Loaded } from '../../api/loaded.tsx';
import { useCall } from '../../api/use-call.ts';
import { LibraryTabs } from '../../asks/answers/library-tabs.tsx';
import { Button } from '../../kit/button.tsx';
import { SelectField } from '../../kit/fields.tsx';
import { AddIcon, EditIcon } from '../../kit/icons.ts';
import { Only, Row } from '../../kit/layout.tsx';
import { Page, PageHeader, Section } from '../../kit/page.tsx';
import { Soft, Tag } from '../../kit/words.tsx';
import { useLanguage, useText } from '../../text/use-text.ts';
import { PlaybookForm } from './playbook-form.tsx';
import { PlaybookSheet } from './playbook-sheet.tsx';
import { isBuiltIn } from './playbook-values.ts';
import { useRemovePlaybook } from './use-remove-playbook.ts';

/** The library of playbooks: the four and one's own, to be read, rewritten, added and removed. */
export function PlaybooksPage() {
  const say = useText('playbooks-page');
  const navigate = useNavigate({ from: '/library/playbooks' });
  const { playbook: asked } = useSearch({ from: '/shell/library/playbooks' });
  const [writing, setWriting] = useState<'no' | 'new' | 'old'>('no');
  const list = useCall(playbooks.list, { query: { language: useLanguage() } }, { keepPrevious: true });
  const show = (key: string) => {
    setWriting('no');
    void navigate({ search: { playbook: key }, replace: true });
  };
  return (
    <Page title={say('playbooks-page:list.title')}>
      <PageHeader
        title={say('playbooks-page:list.title')}
        below={
          <>
            {say('playbooks-page:list.intro')}{' '}
            <May ability="playbook.change">{say('playbooks-page:list.intro-rewrite')}</May>
          </>
        }
        actions={
          <May ability="playbook.change">
            <Button icon={<AddIcon size={16} />} onClick={() => setWriting('new')}>
              {say('playbooks-page:list.add')}
            </Button>
          </May>
        }
      />
      <LibraryTabs />
      <Loaded call={list} lines={8}>
        {({ items }) => {
          const chosen = items.find(({ key }) => key === asked) ?? items[0];
          if (!chosen) return null;
          return (
            <div className="hf-playbooks">
              <Only on="desk">
                <Shelf playbooks={items} chosen={chosen} onChoose={show} />
              </Only>
              <Only on="phone">
                <SelectField
                  label={say('playbooks-page:list.choose')}
                  value={chosen.key}
                  onChange={show}
                  options={items.map(({ key, name }) => ({ value: key, label: name }))}
                />
              </Only>
              <Box maw="52rem">
                {writing === 'no' ? (
                  <Reading playbook={chosen} onEdit={() => setWriting('old')} />
                ) : (
                  <PlaybookForm
                    key={writing === 'new' ? 'new' : `${chosen.key} ${chosen.version}`}
                    playbook={writing === 'new' ? null : chosen}
                    onSaved={({ key }) => show(key)}
                    onCancel={() => setWriting('no')}
                  />
                )}
              </Box>
            </div>
          );
        }}
      </Loaded>
    </Page>
  );
}

interface ShelfProps {
  readonly playbooks: readonly Playbook[];
  readonly chosen: Playbook;
  readonly onChoose: (key: string) => void;
}

function Shelf({ playbooks: items, chosen, onChoose }: ShelfProps) {
  const say = useText('playbooks-page');
  return (
    <nav aria-label={say('playbooks-page:list.playbooks')}>
      <Box as="ul" className="hf-playbook-shelf" plain m="0" p="0" flow="grid" gap="0.125rem">
        {items.map((playbook) => (
          <li key={playbook.key}>
            <button
              type="button"
              aria-current={playbook.key === chosen.key ? 'true' : undefined}
              onClick={() => onChoose(playbook.key)}
            >
              <span className="hf-playbook-name">
                {playbook.name} <Origin of={playbook} />
              </span>
              <span className="hf-soft hf-small">
                {say('playbooks-page:list.clients', { count: playbook.clients })}
              </span>
            </button>
          </li>
        ))}
      </Box>
    </nav>
  );
}

function Origin({ of: playbook }: { readonly of: Playbook }) {
  const say = useText('playbooks-page');
  if (!playbook.isOwn) return null;
  return <Tag>{say(isBuiltIn(playbook) ? 'playbooks-page:list.rewritten' : 'playbooks-page:list.own')}</Tag>;
}

function Reading({ playbook, onEdit }: { readonly playbook: Playbook; readonly onEdit: () => void }) {
  const say = useText('playbooks-page');
  const { remove, busy } = useRemovePlaybook();
  const isOfFour = isBuiltIn(playbook);
  return (
    <Section
      title={
        <span className="hf-playbook-title">
          {playbook.name} <Origin of={playbook} />
        </span>
      }
      hint={
        <>
          {say('playbooks-page:list.clients', { count: playbook.clients })}
          {playbook.isOwn && playbook.version > 1 && (
            <Soft> · {say('playbooks-page:list.version', { version: playbook.version })}</Soft>
          )}
        </>
      }
      actions={
        <May ability="playbook.change">
          <Row>
            <Button icon={<EditIcon size={16} />} onClick={onEdit}>
              {say('playbooks-page:list.edit')}
            </Button>
            {playbook.isOwn && (
              <Button look="quiet" busy={busy} onClick={() => void remove(playbook)}>
                {say(isOfFour ? 'playbooks-page:list.restore' : 'playbooks-page:list.remove')}
              </Button>
            )}
          </Row>
        </May>
      }
    >
      <PlaybookSheet playbook={playbook} />
    </Section>
  );
}
