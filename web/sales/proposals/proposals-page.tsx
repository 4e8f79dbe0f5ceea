import './proposals.css';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { type Proposal, proposals } from '../../../contract/sales/proposals.ts';
import { ProblemNotice } from '../../api/problem-notice.tsx';
import { useList } from '../../api/use-list.ts';
import { usePractice } from '../../api/use-session.ts';
import { ClientField } from '../../clients/client-field.tsx';
import { DateText, Money } from '../../kit/amounts.tsx';
import { Button, ButtonLink } from '../../kit/button.tsx';
import { type Column, DataTable } from '../../kit/data-table.tsx';
import { EmptyState } from '../../kit/empty-state.tsx';
import { AddIcon, DocumentIcon } from '../../kit/icons.ts';
import { Row, Stack } from '../../kit/layout.tsx';
import { Link } from '../../kit/link.tsx';
import { Page, PageHeader } from '../../kit/page.tsx';
import { Choices } from '../../kit/tabs.tsx';
import { Skeleton } from '../../kit/waiting.tsx';
import { Small, Soft } from '../../kit/words.tsx';
import { useFormat } from '../../text/use-format.ts';
import { useText } from '../../text/use-text.ts';
import { useNames } from '../../work/engagements/use-names.ts';
import { leadingOption, StateTag } from './proposal-state.tsx';

const shown = ['open', 'closed', 'all'] as const;
type Shown = (typeof shown)[number];

/** What was proposed to whom, and how it stands; what still waits for somebody comes first. */
export function ProposalsPage() {
  const say = useText('proposals');
  const navigate = useNavigate({ from: '/proposals' });
  const { which, clientId = null } = useSearch({ from: '/shell/proposals' });
  const chosen: Shown = shown.find((one) => one === which) ?? 'open';
  const list = useList(
    proposals.list,
    {
      query: {
        limit: 50,
        ...(chosen === 'all' ? {} : { open: chosen === 'open' ? 'true' : 'false' }),
        ...(clientId ? { clientId } : {}),
      },
    },
    { keepPrevious: true },
  );
  const show = (next: { readonly which?: Shown; readonly clientId?: string | null }) => {
    const wanted = { which: chosen, clientId, ...next };
    void navigate({
      search: {
        ...(wanted.which === 'open' ? {} : { which: wanted.which }),
        ...(wanted.clientId ? { clientId: wanted.clientId } : {}),
      },
      replace: true,
    });
  };
  const isEmpty = !list.isPending && !list.error && list.items.length === 0;
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
            value={chosen}
            onChange={(next) => show({ which: next })}
            choices={shown.map((one) => ({ value: one, label: say(`proposals:list.${one}`) }))}
          />
          <div className="hf-proposals-client">
            <ClientField
              label={say('proposals:list.client')}
              placeholder={say('proposals:list.everyone')}
              clearable
              value={clientId}
              onChange={(next) => show({ clientId: next })}
            />
          </div>
        </Row>
        {list.error && <ProblemNotice problem={list.error.problem} onRetry={list.refetch} />}
        {list.isPending && !list.error && <Skeleton label={say('common:waiting')} lines={6} />}
        {isEmpty && <Nothing isFiltered={chosen === 'closed' || clientId !== null} />}
        {list.items.length > 0 && (
          <ProposalTable rows={list.items} onMore={list.more} busy={list.isLoadingMore} />
        )}
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
  readonly rows: readonly Proposal[];
  readonly onMore: (() => void) | null;
  readonly busy: boolean;
}

function ProposalTable({ rows, onMore, busy }: TableProps) {
  const { clientOf } = useNames(rows);
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
    <DataTable
      caption={say('proposals:title')}
      columns={columns}
      rows={rows}
      keyOf={(row) => row.id}
      isQuiet={({ state }) => state === 'withdrawn' || state === 'declined'}
      more={
        onMore && (
          <Button look="quiet" busy={busy} onClick={onMore}>
            {say('common:do.more')}
          </Button>
        )
      }
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
