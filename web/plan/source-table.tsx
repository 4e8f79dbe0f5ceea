import { useState } from 'react';
import type { Forecast } from '../../contract/plan/plan.ts';
import { Button, ButtonLink } from '../kit/button.tsx';
import { type Column, DataTable } from '../kit/data-table.tsx';
import { EmptyState } from '../kit/empty-state.tsx';
import { PlanIcon } from '../kit/icons.ts';
import { Link } from '../kit/link.tsx';
import { Section } from '../kit/page.tsx';
import { Soft, Tag } from '../kit/words.tsx';
import { useFormat } from '../text/use-format.ts';
import { useText } from '../text/use-text.ts';
import type { Source } from './plan-figures.ts';

const ROWS_AT_ONCE = 8;
const tones = { secured: 'good', likely: 'warn', open: 'neutral' } as const;

/** Everything the figures come from, with its reason. */
export function SourceTable({ forecast }: { readonly forecast: Forecast }) {
  const say = useText('plan-page');
  const format = useFormat();
  const [shown, setShown] = useState(ROWS_AT_ONCE);
  const { sources, currency } = forecast;
  const sumOf = (source: Source, name: 'amountMinor' | 'minutes') =>
    source.months.reduce((sum, part) => sum + part[name], 0);
  const columns: readonly Column<Source>[] = [
    {
      key: 'what',
      header: say('plan-page:source.what'),
      onPhone: 'title',
      cell: (source) => <From source={source} />,
    },
    {
      key: 'certainty',
      header: say('plan-page:source.certainty'),
      cell: ({ certainty, percent }) => (
        <Tag tone={tones[certainty]}>
          {say(`plan-page:figure.${certainty}`)}
          {percent < 100 && ` · ${say('plan-page:source.of', { percent })}`}
        </Tag>
      ),
    },
    {
      key: 'because',
      header: say('plan-page:source.because'),
      cell: ({ because }) => <Soft>{because}</Soft>,
    },
    {
      key: 'money',
      header: say('plan-page:source.money'),
      kind: 'number',
      cell: (source) => format.money(sumOf(source, 'amountMinor'), currency, 'short'),
    },
    {
      key: 'time',
      header: say('plan-page:source.time'),
      kind: 'number',
      cell: (source) => (sumOf(source, 'minutes') === 0 ? '–' : format.minutes(sumOf(source, 'minutes'))),
    },
  ];
  return (
    <Section title={say('plan-page:source.title')} hint={say('plan-page:source.hint')}>
      {sources.length === 0 ? (
        <EmptyState
          icon={<PlanIcon size={28} stroke={1.5} />}
          title={say('plan-page:source.title')}
          actions={
            <ButtonLink look="primary" to="/engagements/new" search={{ kind: 'retainer' }}>
              {say('plan-page:source.new')}
            </ButtonLink>
          }
        >
          {say('plan-page:source.none')}
        </EmptyState>
      ) : (
        <DataTable
          caption={say('plan-page:source.caption')}
          columns={columns}
          rows={sources.slice(0, shown)}
          keyOf={(source) => `${source.engagementId} ${source.clientId} ${source.title} ${source.because}`}
          more={
            sources.length > shown && (
              <Button look="quiet" onClick={() => setShown(shown + ROWS_AT_ONCE * 6)}>
                {say('common:do.more')}
              </Button>
            )
          }
        />
      )}
    </Section>
  );
}

function From({ source }: { readonly source: Source }) {
  const { clientId, clientName, engagementId, title } = source;
  if (clientId === null) return title;
  return (
    <span className="hf-plan-from">
      <Link look="quiet" to="/clients/$clientId" params={{ clientId }}>
        {clientName}
      </Link>
      {engagementId === null ? (
        <Soft>{title}</Soft>
      ) : (
        <Link look="quiet" to="/engagements/$engagementId" params={{ engagementId }}>
          <Soft>{title}</Soft>
        </Link>
      )}
    </span>
  );
}
