import { Box } from '../kit/box.tsx';
import { Reason } from '../kit/reason.tsx';
import { useFormat } from '../text/use-format.ts';
import { useText } from '../text/use-text.ts';
import { type FigureName, isTime, partsOf, type Source } from './plan-figures.ts';

const MOST_PARTS = 5;

interface FigureProps {
  readonly name: FigureName;
  readonly value: number;
  /** 'YYYY-MM', or null for all months together. */
  readonly month: string | null;
  readonly sources: readonly Source[];
  readonly currency: string;
}

/** How a figure of the plan is written: money in short, or hours. */
export function useFigure(currency: string): (name: FigureName, value: number) => string {
  const format = useFormat();
  return (name, value) => (isTime(name) ? format.minutes(value) : format.money(value, currency, 'short'));
}

/** A figure that opens what it is made of. */
export function Figure(props: FigureProps) {
  const say = useText('plan-page');
  const format = useFormat();
  const write = useFigure(props.currency);
  const { name, value, month } = props;
  if (value === 0) return <span className="hf-soft">–</span>;
  const what = [say(`plan-page:figure.${name}`), ...(month ? [format.date(month, 'month')] : [])].join(', ');
  return (
    <Reason label={`${what}: ${write(name, value)}`} because={<PartList {...props} />}>
      {write(name, value)}
    </Reason>
  );
}

/** What a figure is made of, each part with its reason, the largest first. */
export function PartList({ name, month, sources, currency }: FigureProps) {
  const say = useText('plan-page');
  const write = useFigure(currency);
  const parts = partsOf(sources, name, month);
  if (parts.length === 0) return say('plan-page:part.none');
  return (
    <>
      <ul className="hf-plan-parts">
        {parts.slice(0, MOST_PARTS).map(({ source, amount, counted }) => (
          <li key={`${source.engagementId} ${source.title} ${source.because}`}>
            <Box className="hf-plan-part" flow="row" justify="space-between" align="baseline" gap="1rem">
              <strong>{source.clientName ?? source.title}</strong>
              <span className="hf-figures">{write(name, Math.round(counted))}</span>
            </Box>
            <p>
              {source.percent < 100 && (
                <>{say('plan-page:part.at', { amount: write(name, amount), percent: source.percent })}. </>
              )}
              {source.because}
            </p>
          </li>
        ))}
      </ul>
      {parts.length > MOST_PARTS && say('plan-page:part.more', { count: parts.length - MOST_PARTS })}
    </>
  );
}
