import { clients } from '../../../contract/clients/clients.ts';
import { useAll } from '../../api/use-list.ts';
import { ClientField } from '../../clients/client-field.tsx';
import { Box } from '../../kit/box.tsx';
import './proposals.css';
import { useSearch } from '@tanstack/react-router';
import { offers as offerRoutes } from '../../../contract/sales/offers.ts';
import { type Proposal, proposals } from '../../../contract/sales/proposals.ts';
import { engagements } from '../../../contract/work/engagements.ts';
import { Loaded } from '../../api/loaded.tsx';
import { useCall } from '../../api/use-call.ts';
import { todayOf, usePractice } from '../../api/use-session.ts';
import { Link } from '../../kit/link.tsx';
import { Page, PageHeader } from '../../kit/page.tsx';
import { useText } from '../../text/use-text.ts';
import { DraftDocument } from './draft-document.tsx';
import { type ProposalValues, type Suggestion, startProposal } from './proposal-draft.ts';
import { type DraftParts, LanguageAndOffer } from './proposal-form.tsx';
import { valuesOf } from './read-draft.ts';
import { useOffers } from './use-offers.ts';

interface Search extends Suggestion {
  /** A proposal to write anew, such as one that has expired. */
  readonly from?: string;
}

/** A new proposal, from an offer, a candidate, a price, an earlier one, or from scratch. */
export function NewProposalPage() {
  const say = useText('proposals');
  const search: Search = useSearch({ strict: false });
  const earlier = useCall(
    proposals.get,
    { params: { id: search.from ?? '' } },
    { when: search.from !== undefined },
  );
  return (
    <Page title={say('proposals:form.new-title')}>
      <PageHeader
        title={say('proposals:form.new-title')}
        above={<Link to="/proposals">{say('proposals:title')}</Link>}
      />
      {search.from === undefined ? (
        <NewProposal key={JSON.stringify(search)} search={search} earlier={null} />
      ) : (
        <Loaded call={earlier} lines={10}>
          {(proposal) => <NewProposal key={proposal.id} search={search} earlier={proposal} />}
        </Loaded>
      )}
    </Page>
  );
}

interface NewProposalProps {
  readonly search: Search;
  readonly earlier: Proposal | null;
}

function NewProposal({ search, earlier }: NewProposalProps) {
  const practice = usePractice();
  const { currency, hourlyRateMinor } = practice;
  return (
    <DraftDocument values={startOf(search, earlier, todayOf(practice), hourlyRateMinor)} currency={currency}>
      {(fields) => <Beginning fields={fields} offerId={search.offerId} />}
    </DraftDocument>
  );
}

interface BeginningProps {
  readonly fields: DraftParts;
  readonly offerId: string | undefined;
}

/** For whom it is, and what it begins from. */
function Beginning({ fields, offerId }: BeginningProps) {
  const practice = usePractice();
  const say = useText('proposals');
  const { values, of } = fields;
  const id = values.clientId ?? '';
  const client = useCall(clients.get, { params: { id } }, { when: id !== '' });
  // Its language decides which offers are shown: nothing begins before it is known.
  const isWaiting = id !== '' && client.isPending;
  const language = values.language || client.data?.language || practice.locale;
  const list = useCall(offerRoutes.list, { query: { language } }, { when: !isWaiting, keepPrevious: true });
  const begin = useOffers(fields, isWaiting ? undefined : offerId, list);
  return (
    <>
      <Box flow="grid" gap="1rem" columns="repeat(auto-fit, minmax(min(100%, 13rem), 1fr))" align="end">
        <ClientField
          {...of('clientId')}
          label={say('proposals:form.clientId')}
          hint={say('proposals:form.clientId-hint')}
        />
        <ConvertsField fields={fields} />
      </Box>
      <LanguageAndOffer fields={fields} offers={list.data?.items ?? []} onOffer={begin} />
    </>
  );
}

function startOf(
  search: Search,
  earlier: Proposal | null,
  today: string,
  hourlyRateMinor: number | null,
): ProposalValues {
  const fresh = startProposal(search, { today, hourlyRateMinor });
  if (earlier === null) return fresh;
  const { startsOn, validUntil } = fresh;
  const before = valuesOf(earlier);
  return { ...before, validUntil, startsOn: before.startsOn > today ? before.startsOn : startsOn };
}

/** The hourly, project or free work of this client that it would turn into a retainer. */
function ConvertsField({ fields }: { readonly fields: DraftParts }) {
  const { clientId } = fields.values;
  const call = useAll(
    engagements.list,
    { query: { clientId: clientId ?? '', state: 'active' } },
    { when: clientId !== null },
  );
  const found = (call.data ?? []).filter(({ kind }) => kind !== 'retainer');
  if (clientId === null || found.length === 0) return null;
  return (
    <fields.Field
      name="convertsEngagementId"
      as="select"
      options={found.map(({ id, title }) => ({ value: id, label: title }))}
    />
  );
}
