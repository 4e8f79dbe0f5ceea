import { Box } from '../kit/box.tsx';
import { Panel, Section } from '../kit/page.tsx';
import { Stat, Stats } from '../kit/stat.tsx';
import { Soft, Tag } from '../kit/words.tsx';
import { useFormat } from '../text/use-format.ts';
import { useText } from '../text/use-text.ts';
import { benefitTone } from './benefit-tone.ts';
import { DemandTrendView } from './demand-trend-view.tsx';
import type { Sheet } from './review-page.tsx';

/** The figures that stand before the one who decides. */
export function ReviewDocumentView({ sheet }: { readonly sheet: Sheet }) {
  const say = useText('pro-bono-page');
  return (
    <>
      <Panel>
        <Figures sheet={sheet} />
      </Panel>
      <Box className="hf-review-columns" flow="grid" gap="2rem" columns="minmax(0, 1fr)">
        <Section title={say('pro-bono-page:benefits.title')}>
          <Benefits sheet={sheet} />
        </Section>
        <Section
          title={say('pro-bono-page:demand-trend.title')}
          hint={say('pro-bono-page:demand-trend.hint')}
        >
          <Panel>
            <DemandTrendView trend={sheet.pressure} />
          </Panel>
        </Section>
      </Box>
    </>
  );
}

function Figures({ sheet }: { readonly sheet: Sheet }) {
  const say = useText('pro-bono-page');
  const format = useFormat();
  const { minutes, valueMinor, currency, asks, urgentShare, benefits, months, proposal } = sheet;
  const standing = benefits.filter(({ state }) => state !== 'waived');
  const received = standing.filter(({ state }) => state === 'received').length;
  const overdue = standing.filter(({ state }) => state === 'overdue').length;
  return (
    <Stats>
      <Stat
        label={say('pro-bono-page:review.given')}
        value={format.minutes(minutes)}
        note={
          proposal.hourlyRateMinor === null
            ? say('pro-bono-page:review.no-rate')
            : say('pro-bono-page:review.given-note', { value: format.money(valueMinor, currency, 'short') })
        }
        {...(months.length > 0 ? { because: <Months sheet={sheet} /> } : {})}
      />
      <Stat
        label={say('pro-bono-page:review.asks')}
        value={format.number(asks)}
        note={say('pro-bono-page:review.asks-note', { share: format.percent(urgentShare) })}
      />
      <Stat
        label={say('pro-bono-page:review.benefits')}
        value={say('pro-bono-page:benefits.count', { received, promised: standing.length })}
        note={say('pro-bono-page:review.benefits-note', { count: overdue })}
        tone={overdue > 0 ? 'bad' : 'neutral'}
      />
    </Stats>
  );
}

function Months({ sheet }: { readonly sheet: Sheet }) {
  const say = useText('pro-bono-page');
  const format = useFormat();
  return (
    <table className="hf-plain-table hf-figures">
      <caption className="hf-unseen">{say('pro-bono-page:review.months')}</caption>
      <tbody>
        {sheet.months.map(({ month, minutes, valueMinor }) => (
          <tr key={month}>
            <th scope="row">{format.date(month, 'month-short')}</th>
            <td>{format.minutes(minutes)}</td>
            <td>{format.money(valueMinor, sheet.currency, 'short')}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Benefits({ sheet }: { readonly sheet: Sheet }) {
  const say = useText('pro-bono-page');
  const format = useFormat();
  if (sheet.benefits.length === 0) return <Soft>{say('pro-bono-page:benefits.empty')}</Soft>;
  return (
    <ul className="hf-review-benefits">
      {sheet.benefits.map(({ id, state, expected, evidence, dueOn, receivedOn }) => (
        <li key={id}>
          <Tag tone={benefitTone[state]}>{say(`pro-bono-page:benefits.state.${state}`)}</Tag>
          <span>
            {expected}{' '}
            <Soft>
              {receivedOn === null
                ? say('pro-bono-page:benefits.due-on', { date: format.date(dueOn) })
                : say('pro-bono-page:benefits.received-on', { date: format.date(receivedOn) })}
              {evidence && ` · ${evidence}`}
            </Soft>
          </span>
        </li>
      ))}
    </ul>
  );
}
