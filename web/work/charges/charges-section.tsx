import type { Engagement } from '../../../contract/work/engagements.ts';
import { type Charge, retainers } from '../../../contract/work/retainers.ts';
import { ListTable } from '../../api/list-view.tsx';
import { useList } from '../../api/use-list.ts';
import { DateText, Money } from '../../kit/amounts.tsx';
import type { Column } from '../../kit/data-table.tsx';
import { Section } from '../../kit/page.tsx';
import { Small, Soft } from '../../kit/words.tsx';
import { useWording } from '../engagements/use-wording.ts';

/** Every amount due under the engagement, with its reason in words. */
export function ChargesSection({ engagement }: { readonly engagement: Engagement }) {
  const { say } = useWording();
  const list = useList(retainers.charges, { params: { id: engagement.id }, query: { limit: 50 } });
  const columns: readonly Column<Charge>[] = [
    {
      key: 'kind',
      header: say('engagements:charges.kind'),
      onPhone: 'title',
      cell: (charge) => (
        <>
          {say(`engagements:charges.${charge.kind}`)}
          {charge.periodIndex !== null && (
            <div className="hf-small hf-keep">
              <Soft>{say('engagements:charges.period', { index: charge.periodIndex })}</Soft>
            </div>
          )}
        </>
      ),
    },
    {
      key: 'why',
      header: say('engagements:charges.why'),
      cell: (charge) => <Small>{charge.because}</Small>,
    },
    { key: 'due', header: say('engagements:charges.due'), cell: (charge) => <DateText on={charge.dueOn} /> },
    {
      key: 'amount',
      header: say('engagements:charges.amount'),
      kind: 'number',
      cell: (charge) => <Money minor={charge.amountMinor} currency={charge.currency} />,
    },
  ];
  // Work without a fee has charges only once an answer or a change order was billed: until then there is nothing to say.
  if (engagement.kind !== 'retainer' && !list.error && list.items.length === 0) return null;
  const isWhole = list.more === null;
  const total = list.items.reduce((sum, charge) => sum + charge.amountMinor, 0);
  const footer = {
    kind: say('engagements:charges.total'),
    amount: <Money minor={total} currency={engagement.currency} />,
  };
  return (
    <Section title={say('engagements:charges.title')}>
      <ListTable
        list={list}
        empty={<Soft>{say('engagements:charges.empty')}</Soft>}
        caption={say('engagements:charges.title')}
        columns={columns}
        keyOf={(charge) => charge.id}
        {...(isWhole ? { footer } : {})}
      />
    </Section>
  );
}
