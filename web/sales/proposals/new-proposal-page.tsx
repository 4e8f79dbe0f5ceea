import { useAll } from '../../api/use-list.ts';
import './proposals.css';
import { useSearch } from '@tanstack/react-router';
import { clients } from '../../../contract/clients/clients.ts';
import { offers as offerRoutes } from '../../../contract/sales/offers.ts';
import { type Proposal, proposals } from '../../../contract/sales/proposals.ts';
import { engagements } from '../../../contract/work/engagements.ts';
import { Loaded } from '../../api/loaded.tsx';
import { useCall } from '../../api/use-call.ts';
import { todayOf, usePractice } from '../../api/use-session.ts';
import { ClientField } from '../../clients/client-field.tsx';
import { SelectField } from '../../kit/fields.tsx';
import { Link } from '../../kit/link.tsx';
import { Page, PageHeader } from '../../kit/page.tsx';
import { type Fields, useFields } from '../../kit/use-fields.ts';
import { Skeleton } from '../../kit/waiting.tsx';
import { type Say, useText } from '../../text/use-text.ts';
import { DraftDocument } from './draft-document.tsx';
import { type ProposalValues, proposalErrors, type Suggestion, startProposal } from './proposal-draft.ts';
import { LanguageAndOffer } from './proposal-form.tsx';
import { valuesOf } from './read-draft.ts';
import { useOffers } from './use-offers.ts';
import { useSaveProposal } from './use-save-proposal.ts';

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
    <Page title={say('proposals:form.title')}>
      <PageHeader
        title={say('proposals:form.title')}
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

export function wordsOfFaults(
  say: Say,
  values: ProposalValues,
  today: string,
): Partial<Record<keyof ProposalValues, string>> {
  return Object.fromEntries(
    Object.entries(proposalErrors(values, today)).map(([name, fault]) => [
      name,
      say(`proposals:form.${fault}`),
    ]),
  );
}

interface NewProposalProps {
  readonly search: Search;
  readonly earlier: Proposal | null;
}

function NewProposal({ search, earlier }: NewProposalProps) {
  const say = useText('proposals');
  const practice = usePractice();
  const today = todayOf(practice);
  const fields = useFields<ProposalValues>(
    startOf(search, earlier, today, practice.hourlyRateMinor),
    (values) => wordsOfFaults(say, values, today),
  );
  const { save, problem, busy } = useSaveProposal(fields);
  const clientId = fields.values.clientId ?? '';
  const client = useCall(clients.get, { params: { id: clientId } }, { when: clientId !== '' });
  // Its language decides which offers are shown: nothing begins before it is known.
  const isWaiting = clientId !== '' && client.isPending;
  const language = fields.values.language || client.data?.language || practice.locale;
  const list = useCall(offerRoutes.list, { query: { language } }, { keepPrevious: true });
  const offers = list.data?.items ?? [];
  const begin = useOffers(fields, isWaiting ? undefined : search.offerId, list);
  if (isWaiting) return <Skeleton label={say('common:waiting')} lines={10} />;
  return (
    <DraftDocument fields={fields} save={save} problem={problem} busy={busy} currency={practice.currency}>
      <div className="hf-proposal-row">
        <ClientField
          {...fields.of('clientId')}
          label={say('proposals:form.client')}
          hint={say('proposals:form.client-hint')}
        />
        <ConvertsField fields={fields} />
      </div>
      <LanguageAndOffer fields={fields} offers={offers} onOffer={begin} />
    </DraftDocument>
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
function ConvertsField({ fields }: { readonly fields: Fields<ProposalValues> }) {
  const say = useText('proposals');
  const { clientId, convertsEngagementId } = fields.values;
  const call = useAll(
    engagements.list,
    { query: { clientId: clientId ?? '', state: 'active' } },
    { when: clientId !== null },
  );
  const found = (call.data ?? []).filter(({ kind }) => kind !== 'retainer');
  if (clientId === null || found.length === 0) return null;
  return (
    <SelectField
      label={say('proposals:form.converts')}
      hint={say('proposals:form.converts-hint')}
      value={found.some(({ id }) => id === convertsEngagementId) ? convertsEngagementId : ''}
      options={[
        { value: '', label: say('proposals:form.converts-none') },
        ...found.map(({ id, title }) => ({ value: id, label: title })),
      ]}
      onChange={(next) => fields.set('convertsEngagementId', next)}
    />
  );
}
