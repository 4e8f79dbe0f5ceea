import { type Evidence, type Proposal, proposals } from '../../../contract/sales/proposals.ts';
import { Loaded } from '../../api/loaded.tsx';
import { useCall } from '../../api/use-call.ts';
import { usePractice } from '../../api/use-session.ts';
import { type Column, DataTable } from '../../kit/data-table.tsx';
import { Stack } from '../../kit/layout.tsx';
import { OuterLink } from '../../kit/link.tsx';
import { Notice } from '../../kit/notice.tsx';
import { Section } from '../../kit/page.tsx';
import { Small, Soft } from '../../kit/words.tsx';
import { useFormat } from '../../text/use-format.ts';
import { useText } from '../../text/use-text.ts';

/** What proves the document and each step, checked at this very reading. */
export function EvidenceSection({ proposal }: { readonly proposal: Proposal }) {
  const say = useText('proposals');
  const call = useCall(proposals.evidence, { params: { id: proposal.id } });
  return (
    <Section title={say('proposals:evidence.title')} hint={say('proposals:evidence.hint')}>
      <Loaded call={call} lines={4}>
        {({ items, document, holds }) => (
          <Stack>
            <Notice
              tone={holds ? 'good' : 'bad'}
              title={say(holds ? 'proposals:evidence.holds' : 'proposals:evidence.broken')}
            >
              {!holds && say('proposals:evidence.broken-text')}
            </Notice>
            <Steps items={items} />
            <div>
              <Soft>{say('proposals:evidence.document')}</Soft>
              <p className="hf-proposal-hash">{proposal.documentHash}</p>
              {document !== null && (
                <OuterLink
                  href={`data:application/json;charset=utf-8,${encodeURIComponent(document)}`}
                  download={`proposal-${proposal.id}.json`}
                >
                  {say('proposals:evidence.download')}
                </OuterLink>
              )}
            </div>
          </Stack>
        )}
      </Loaded>
    </Section>
  );
}

function Steps({ items }: { readonly items: readonly Evidence[] }) {
  const say = useText('proposals');
  const format = useFormat();
  const { timeZone } = usePractice();
  const columns: readonly Column<Evidence>[] = [
    {
      key: 'step',
      header: say('proposals:evidence.step'),
      onPhone: 'title',
      cell: ({ kind }) => say(`proposals:evidence.kind.${kind}`),
    },
    {
      key: 'when',
      header: say('proposals:evidence.when'),
      cell: ({ at }) =>
        say('proposals:page.at', {
          date: format.instantDate(at, timeZone),
          time: format.instantTime(at, timeZone),
        }),
    },
    { key: 'who', header: say('proposals:evidence.who'), cell: ({ name }) => name ?? <Soft>–</Soft> },
    {
      key: 'from',
      header: say('proposals:evidence.from'),
      cell: ({ address, agent }) => (
        <Small>
          {address ?? '–'}
          {agent && <Soft> {agent}</Soft>}
        </Small>
      ),
    },
    {
      key: 'hash',
      header: say('proposals:evidence.hash'),
      cell: ({ hash }) => <span className="hf-proposal-hash">{hash}</span>,
    },
  ];
  return (
    <DataTable
      caption={say('proposals:evidence.title')}
      columns={columns}
      rows={items}
      keyOf={({ sequence }) => String(sequence)}
    />
  );
}
