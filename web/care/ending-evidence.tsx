import type { EndingPlan } from '../../contract/care/endings.ts';
import { DateText, Money } from '../kit/amounts.tsx';
import { type Column, DataTable } from '../kit/data-table.tsx';
import { Link } from '../kit/link.tsx';
import { Section } from '../kit/page.tsx';
import { Stat, Stats } from '../kit/stat.tsx';
import { useFormat } from '../text/use-format.ts';
import { useText } from '../text/use-text.ts';

type EndOf = EndingPlan['engagements'][number];

/** What the decision rests on, what it costs, and when each agreement lets go. */
export function EndingEvidence({ plan }: { readonly plan: EndingPlan }) {
  const say = useText('portfolio-page');
  return (
    <>
      <Section title={say('portfolio-page:ending.evidence')}>
        <ul className="hf-portfolio-list">
          {plan.evidence.map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      </Section>
      <Section title={say('portfolio-page:ending.income')}>
        <Figures plan={plan} />
      </Section>
      {plan.engagements.length > 0 && (
        <Section title={say('portfolio-page:ending.when')}>
          <Agreements engagements={plan.engagements} />
        </Section>
      )}
    </>
  );
}

function Figures({ plan }: { readonly plan: EndingPlan }) {
  const say = useText('portfolio-page');
  const format = useFormat();
  const { income, openCharges, openAsks } = plan;
  return (
    <Stats>
      <Stat
        label={say('portfolio-page:ending.monthly')}
        value={<Money minor={income.monthlyMinor} currency={income.currency} />}
        because={income.because}
        note={`${say('portfolio-page:ending.share', { share: format.percent(income.sharePerMille / 1000) })}, ${say('portfolio-page:ending.by', { by: format.date(income.replaceBy) })}`}
      />
      <Stat
        label={say('portfolio-page:ending.open-charges')}
        value={say('portfolio-page:ending.charges', {
          count: openCharges.count,
          money: format.money(openCharges.minor, income.currency),
        })}
      />
      <Stat label={say('portfolio-page:ending.open-asks')} value={format.number(openAsks)} />
    </Stats>
  );
}

function Agreements({ engagements }: { readonly engagements: readonly EndOf[] }) {
  const say = useText('portfolio-page');
  const columns: readonly Column<EndOf>[] = [
    {
      key: 'engagement',
      header: say('portfolio-page:ending.engagement'),
      onPhone: 'title',
      cell: ({ engagementId, title }) => (
        <Link to="/engagements/$engagementId" params={{ engagementId }}>
          {title}
        </Link>
      ),
    },
    {
      key: 'first',
      header: say('portfolio-page:ending.first'),
      cell: ({ earliestEndOn }) => <DateText on={earliestEndOn} />,
    },
    { key: 'notice', header: say('portfolio-page:ending.notice'), cell: ({ because }) => because },
  ];
  return (
    <DataTable
      caption={say('portfolio-page:ending.when')}
      columns={columns}
      rows={engagements}
      keyOf={({ engagementId }) => engagementId}
    />
  );
}
