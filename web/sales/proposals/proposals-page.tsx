import type { ReactNode } from 'react';
import { ListTable } from '../../api/list-view.tsx';
import { anyText, oneOf, useFilters } from '../../api/use-filters.ts';
import { Box } from '../../kit/box.tsx';
import './proposals.css';
import { type Proposal, proposals } from '../../../contract/sales/proposals.ts';
import { type ListCall, useList } from '../../api/use-list.ts';
import { usePractice } from '../../api/use-session.ts';
import { ClientField } from '../../clients/client-field.tsx';
import { DateText, Money } from '../../kit/amounts.tsx';
import { ButtonLink } from '../../kit/button.tsx';
import type { Column } from '../../kit/data-table.tsx';
import { EmptyState } from '../../kit/empty-state.tsx';
import { AddIcon, DocumentIcon } from '../../kit/icons.ts';
import { Row, Stack } from '../../kit/layout.tsx';
import { Link } from '../../kit/link.tsx';
import { Page, PageHeader } from '../../kit/page.tsx';
import { Choices } from '../../kit/tabs.tsx';
import { Small, Soft } from '../../kit/words.tsx';
import { useFormat } from '../../text/use-format.ts';
import { useText } from '../../text/use-text.ts';
import { useNames } from '../../work/engagements/use-names.ts';
import { leadingOption, StateTag } from './proposal-state.tsx';

const shown = ['open', 'closed', 'all'] as const;
const filters = { which: oneOf(shown, 'open'), clientId: anyText };

/** What was proposed to whom, and how it stands; what still waits for somebody comes first. */
export function ProposalsPage() {
  const say = useText('proposals');
  const [{ which, clientId }, show] = useFilters(filters);
  const list = useList(
    proposals.list,
    {
      query: {
        limit: 50,
        ...(which === 'all' ? {} : { open: which === 'open' ? 'true' : 'false' }),
        ...(clientId ? { clientId } : {}),
      },
    },
    { keepPrevious: true },
  );
  return (
    <Page title={say('proposals:title')}>
      <PageHeader
        title={say('proposals:title')}
        above={<Link to="/engagements">{say('common:place.engagements')}</Link>}
        below={say('proposals:hint')}
        actions={
          <ButtonLink look="primary" to="/proposals/new" icon={<AddIcon size={16} aria-hidden />}>
            {say('proposals:new')}
          </ButtonLink>
        }
      />
      <Stack>
        <Row align="end" gap="normal">
          <Choices
            label={say('proposals:list.which')}
            value={which}
            onChange={(next) => show({ which: next })}
            choices={shown.map((one) => ({ value: one, label: say(`proposals:list.${one}`) }))}
          />
          <Box flex="1 1 14rem" maw="22rem">
            <ClientField
              label={say('proposals:list.client')}
              placeholder={say('proposals:list.everyone')}
              clearable
              value={clientId}
              onChange={(next) => show({ clientId: next })}
            />
          </Box>
        </Row>
        <ProposalTable list={list} empty={<Nothing isFiltered={which === 'closed' || clientId !== null} />} />
      </Stack>
    </Page>
  );
}

function Nothing({ isFiltered }: { readonly isFiltered: boolean }) {
  const say = useText('proposals');
  return (
    <EmptyState
      icon={<DocumentIcon size={28} stroke={1.5} aria-hidden />}
      title={say(isFiltered ? 'proposals:list.none-title' : 'proposals:list.empty-title')}
      actions={
        <>
          <ButtonLink to="/proposals/new">{say('proposals:new')}</ButtonLink>
          <ButtonLink to="/engagements/pricing">{say('proposals:list.price')}</ButtonLink>
        </>
      }
    >
      {say(isFiltered ? 'proposals:list.none-text' : 'proposals:list.empty-text')}
    </EmptyState>
  );
}

interface TableProps {
  readonly list: ListCall<Proposal>;
  readonly empty: ReactNode;
}

function ProposalTable({ list, empty }: TableProps) {
  const { clientOf } = useNames(list.items);
  const say = useText('proposals');
  const columns: readonly Column<Proposal>[] = [
    {
      key: 'title',
      header: say('proposals:list.proposal'),
      onPhone: 'title',
      cell: (row) => (
        <Link look="quiet" to="/proposals/$proposalId" params={{ proposalId: row.id }}>
          {row.title}
        </Link>
      ),
    },
    { key: 'client', header: say('proposals:list.client'), cell: (row) => clientOf(row.clientId) },
    { key: 'state', header: say('proposals:list.state'), cell: (row) => <StateCell proposal={row} /> },
    {
      key: 'fee',
      header: say('proposals:list.fee'),
      kind: 'number',
      cell: (row) => <FeeCell proposal={row} />,
    },
    {
      key: 'until',
      header: say('proposals:list.until'),
      cell: (row) => <DateText on={row.validUntil} style="short" />,
    },
  ];
  return (
    <ListTable
      list={list}
      empty={empty}
      caption={say('proposals:title')}
      columns={columns}
      keyOf={(row) => row.id}
      isQuiet={({ state }) => state === 'withdrawn' || state === 'declined'}
    />
  );
}

/** The state with the day on which it became that. */
function StateCell({ proposal }: { readonly proposal: Proposal }) {
  const format = useFormat();
  const { timeZone } = usePractice();
  const { state, answeredAt, seenAt, sentAt, createdAt } = proposal;
  const at = answeredAt ?? (state === 'seen' ? seenAt : sentAt) ?? createdAt;
  return (
    <span className="hf-proposals-state">
      <StateTag state={state} />{' '}
      <Small>
        <Soft>{format.instantDate(at, timeZone, 'short')}</Soft>
      </Small>
    </span>
  );
}

function FeeCell({ proposal }: { readonly proposal: Proposal }) {
  const say = useText('proposals');
  const option = leadingOption(proposal);
  if (!option) return null;
  const isChosen = proposal.chosenOption !== null || proposal.options.length === 1;
  return (
    <span>
      <Money minor={option.feeMinor} currency={proposal.currency} short />
      {!isChosen && (
        <Small>
          <Soft> {say('proposals:list.more-options', { count: proposal.options.length })}</Soft>
        </Small>
      )}
    </span>
  );
}
