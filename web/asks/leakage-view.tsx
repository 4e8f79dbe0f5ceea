import { Box } from '../kit/box.tsx';
import './asks.css';
import type { Leakage } from '../../contract/asks/leakage.ts';
import { Chart, type ChartSeries } from '../kit/chart.tsx';
import { Lines } from '../kit/lines.tsx';
import { Stat, Stats } from '../kit/stat.tsx';
import { Soft } from '../kit/words.tsx';
import { useFormat } from '../text/use-format.ts';
import { useText } from '../text/use-text.ts';
import { type Fate, fateOf, fates, leakagePoints, lostShare } from './leakage-series.ts';

const tones: Readonly<Record<Fate, ChartSeries['tone']>> = {
  billed: 'accent',
  quoted: 'neutral',
  gifted: 'gold',
  declined: 'faint',
  lost: 'bad',
};

/** What was asked outside of the agreement and what became of it: each figure with its reason. */
export function LeakageFigures({ leakage }: { readonly leakage: Leakage }) {
  const say = useText('leakage');
  const format = useFormat();
  const { total, currency } = leakage;
  const note = ({ count, minutes }: { readonly count: number; readonly minutes: number }) =>
    minutes === 0
      ? say('leakage:count-only', { count })
      : say('leakage:count', { count, minutes: format.minutes(minutes) });
  const value = (minor: number) => format.money(minor, currency, 'short');
  return (
    <Stats>
      <Stat
        label={say('leakage:figure.outside')}
        value={value(total.outside.minor)}
        note={note(total.outside)}
        because={<OutsideParts leakage={leakage} />}
      />
      {fates.map((fate) => {
        const figures = fateOf(total, fate);
        if (figures.count === 0 && fate !== 'billed' && fate !== 'lost') return null;
        return (
          <Stat
            key={fate}
            label={say(`leakage:figure.${fate}`)}
            value={value(figures.minor)}
            note={note(figures)}
            tone={fate === 'lost' && figures.minor > 0 ? 'bad' : 'neutral'}
            because={<Because fate={fate} leakage={leakage} />}
          />
        );
      })}
    </Stats>
  );
}

function Because({ fate, leakage }: { readonly fate: Fate; readonly leakage: Leakage }) {
  const say = useText('leakage');
  const format = useFormat();
  const { unanswered, unclaimed } = leakage.total;
  const share = lostShare(leakage.total);
  const money = (minor: number) => format.money(minor, leakage.currency);
  if (fate !== 'lost') return <>{say(`leakage:because.${fate}`)}</>;
  return (
    <>
      {say('leakage:because.lost', {
        unclaimed: money(unclaimed.minor),
        questions: unclaimed.count,
        unanswered: money(unanswered.minor),
        open: unanswered.count,
      })}{' '}
      {share !== null && say('leakage:lost-share', { share: format.percent(share) })}
    </>
  );
}

function OutsideParts({ leakage }: { readonly leakage: Leakage }) {
  const say = useText('leakage');
  const format = useFormat();
  const { total, currency, from, to, rule } = leakage;
  const rows = [
    ['asked', total.asked],
    ['included', total.included],
    ['outside', total.outside],
  ] as const;
  return (
    <>
      {say('leakage:because.outside', { from: format.date(from), to: format.date(to) })}
      <table className="hf-plain-table hf-figures">
        <tbody>
          {rows.map(([name, figures]) => (
            <tr key={name}>
              <td>{say(`leakage:part.${name}`)}</td>
              <td>{figures.count}</td>
              <td>{format.minutes(figures.minutes)}</td>
              <td>{format.money(figures.minor, currency)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {rule &&
        say('leakage:because.rule', { increment: rule.incrementMinutes, minimum: rule.minimumMinutes })}
    </>
  );
}

/** The same, month by month, with its table. */
export function LeakageChart({ leakage }: { readonly leakage: Leakage }) {
  const say = useText('leakage');
  const format = useFormat();
  const { months, currency, total } = leakage;
  const money = (minor: number) => format.money(minor, currency, 'short');
  const shown = fates.filter((fate) => fateOf(total, fate).minor !== 0);
  if (shown.length === 0) return null;
  return (
    <Chart
      title={say('leakage:chart.title', {
        outside: money(total.outside.minor),
        lost: money(fateOf(total, 'lost').minor),
      })}
      kind="bar"
      isStacked
      height={240}
      along={say('leakage:chart.month')}
      points={leakagePoints(months, (month) => format.date(month, 'month-short'))}
      series={shown.map((fate) => ({ key: fate, label: say(`leakage:figure.${fate}`), tone: tones[fate] }))}
      format={money}
    />
  );
}

const MOST_CLAUSES = 6;

/** How often each line of the agreement stopped an ask. */
export function StoppedBy({ clauses }: { readonly clauses: Leakage['clauses'] }) {
  const say = useText('leakage');
  if (clauses.length === 0) return null;
  return (
    <div>
      <Box as="h3" m="0.5rem 0 0.25rem" fz="sm">
        {say('leakage:clauses')}
      </Box>
      <Lines
        lines={clauses.slice(0, MOST_CLAUSES).map(({ clause, asks }) => ({
          key: clause,
          content: (
            <>
              {clause} <Soft>{say('leakage:stopped', { count: asks })}</Soft>
            </>
          ),
        }))}
      />
    </div>
  );
}
