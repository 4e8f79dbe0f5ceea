import { EngagementKind } from '../../contract/shapes.ts';
import { ListTable } from '../api/list-view.tsx';
import { Box } from '../kit/box.tsx';
import './engagements/engagements.css';
import type { ReactNode } from 'react';
import {
  type Engagement,
  EngagementState,
  engagements,
  type ListedEngagement,
} from '../../contract/work/engagements.ts';
import { anyText, oneOf, useFilters } from '../api/use-filters.ts';
import { type ListCall, useList } from '../api/use-list.ts';
import { ClientField } from '../clients/client-field.tsx';
import { ButtonLink } from '../kit/button.tsx';
import type { Column } from '../kit/data-table.tsx';
import { EmptyState } from '../kit/empty-state.tsx';
import { SelectField } from '../kit/fields.tsx';
import { AddIcon, EngagementsIcon, ImportIcon } from '../kit/icons.ts';
import { Stack } from '../kit/layout.tsx';
import { Link } from '../kit/link.tsx';
import { Page, PageHeader } from '../kit/page.tsx';
import { Choices } from '../kit/tabs.tsx';
import { Tag } from '../kit/words.tsx';
import { useText } from '../text/use-text.ts';
import { KindIcon } from './engagements/kind-icons.tsx';
import { PacePhrase } from './periods/pace-phrase.tsx';

const filters = {
  state: oneOf([...EngagementState.options, 'any'], 'active'),
  kind: oneOf(['', ...EngagementKind.options], ''),
  clientId: anyText,
};

interface Filters {
  readonly state: Engagement['state'] | 'any';
  readonly kind: Engagement['kind'] | '';
  readonly clientId: string | null;
}

interface EngagementsPageProps {
  /** What is said of a kind once the list shows nothing else. */
  readonly aboutKind: (kind: Engagement['kind']) => ReactNode;
  /** What an empty list of the active work of a kind teaches; null where there is nothing special to say. */
  readonly nothingOf: (kind: Engagement['kind']) => ReactNode;
  /** What the list says besides, once it shows one kind. */
  readonly columnsOf: (kind: Engagement['kind']) => readonly Column<ListedEngagement>[];
}

/** Every piece of work under an agreement, each with how it stands. */
export function EngagementsPage({ aboutKind, nothingOf, columnsOf }: EngagementsPageProps) {
  const say = useText('engagements');
  const [chosen, show] = useFilters(filters);
  const list = useList(
    engagements.list,
    {
      query: {
        limit: 50,
        ...(chosen.state === 'any' ? {} : { state: chosen.state }),
        ...(chosen.kind === '' ? {} : { kind: chosen.kind }),
        ...(chosen.clientId === null ? {} : { clientId: chosen.clientId }),
      },
    },
    { keepPrevious: true },
  );
  const addNew = (
    <ButtonLink look="primary" to="/engagements/new" icon={<AddIcon size={16} />}>
      {say('engagements:new')}
    </ButtonLink>
  );
  return (
    <Page title={say('engagements:title')}>
      <PageHeader
        title={say('engagements:title')}
        actions={
          <>
            <ButtonLink to="/proposals">{say('engagements:proposals')}</ButtonLink>
            {addNew}
          </>
        }
      />
      <Stack>
        <FilterBar filters={chosen} show={show} />
        {chosen.kind !== '' && aboutKind(chosen.kind)}
        <EngagementTable
          list={list}
          empty={(isAllActiveOf(chosen) && nothingOf(chosen.kind)) || <Nothing filters={chosen} />}
          showState={chosen.state === 'any'}
          besides={chosen.kind === '' ? [] : columnsOf(chosen.kind)}
        />
      </Stack>
    </Page>
  );
}

type OfKind = Filters & { readonly kind: Engagement['kind'] };

function isAllActiveOf(filters: Filters): filters is OfKind {
  return filters.kind !== '' && filters.state === 'active' && filters.clientId === null;
}

interface FilterBarProps {
  readonly filters: Filters;
  readonly show: (next: Partial<Filters>) => void;
}

function FilterBar({ filters, show }: FilterBarProps) {
  const say = useText('engagements');
  return (
    <Box className="hf-filters" flow="row" wrap gap="0.75rem 1rem" align="flex-end">
      <Choices
        label={say('engagements:list.state')}
        value={filters.state}
        onChange={(state) => show({ state })}
        choices={[
          ...EngagementState.options
            .toSorted((one) => (one === 'active' ? -1 : 0))
            .map((state) => ({ value: state, label: say(`common:state.${state}`) })),
          { value: 'any' as const, label: say('engagements:list.any-state') },
        ]}
      />
      <SelectField
        label={say('engagements:list.kind')}
        value={filters.kind}
        onChange={(kind) => show({ kind: kind as Filters['kind'] })}
        options={[
          { value: '', label: say('engagements:list.any-kind') },
          ...EngagementKind.options.map((kind) => ({ value: kind, label: say(`common:kind.${kind}`) })),
        ]}
      />
      <ClientField
        label={say('engagements:list.client')}
        value={filters.clientId}
        onChange={(clientId) => show({ clientId })}
        placeholder={say('engagements:list.any-client')}
        clearable
      />
    </Box>
  );
}

function Nothing({ filters }: { readonly filters: Filters }) {
  const say = useText('engagements');
  const anyAtAll = useList(engagements.list, { query: { limit: 1 } });
  const isFiltered = filters.kind !== '' || filters.clientId !== null || filters.state !== 'any';
  if (isFiltered && anyAtAll.items.length > 0) {
    return (
      <EmptyState
        title={say('engagements:list.none-title')}
        actions={
          <ButtonLink to="/engagements" search={{ state: 'any' }}>
            {say('engagements:list.clear')}
          </ButtonLink>
        }
      >
        {say('engagements:list.none-text')}
      </EmptyState>
    );
  }
  return (
    <EmptyState
      title={say('engagements:list.empty-title')}
      icon={<EngagementsIcon size={28} aria-hidden />}
      actions={
        <>
          <ButtonLink to="/engagements/new" icon={<AddIcon size={16} />}>
            {say('engagements:new')}
          </ButtonLink>
          <ButtonLink to="/imports" icon={<ImportIcon size={16} />}>
            {say('engagements:list.import')}
          </ButtonLink>
        </>
      }
    >
      {say('engagements:list.empty-text')}
    </EmptyState>
  );
}

interface TableProps {
  readonly list: ListCall<ListedEngagement>;
  readonly empty: ReactNode;
  readonly showState: boolean;
  readonly besides: readonly Column<ListedEngagement>[];
}

function EngagementTable({ list, empty, showState, besides }: TableProps) {
  const say = useText('engagements');
  const columns: readonly Column<ListedEngagement>[] = [
    {
      key: 'title',
      header: say('engagements:list.engagement'),
      onPhone: 'title',
      cell: (row) => (
        <Link look="quiet" to="/engagements/$engagementId" params={{ engagementId: row.id }}>
          {row.title}
        </Link>
      ),
    },
    { key: 'client', header: say('engagements:list.client'), cell: (row) => row.clientName },
    {
      key: 'kind',
      header: say('engagements:list.kind'),
      cell: (row) => <Tag icon={<KindIcon kind={row.kind} />}>{say(`common:kind.${row.kind}`)}</Tag>,
    },
    ...(showState
      ? [
          {
            key: 'state',
            header: say('engagements:list.state'),
            cell: (row: ListedEngagement) => say(`common:state.${row.state}`),
          },
        ]
      : []),
    { key: 'pace', header: say('engagements:list.pace'), cell: (row) => <PacePhrase engagement={row} /> },
    ...besides,
  ];
  return (
    <ListTable
      list={list}
      empty={empty}
      caption={say('engagements:title')}
      columns={columns}
      keyOf={(row) => row.id}
      isQuiet={(row) => row.state === 'ended'}
    />
  );
}
