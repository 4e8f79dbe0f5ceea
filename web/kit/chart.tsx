import { lazy, Suspense } from 'react';
import { useText } from '../text/use-text.ts';
import { Skeleton } from './waiting.tsx';

export interface ChartSeries {
  readonly key: string;
  readonly label: string;
  readonly tone: 'accent' | 'neutral' | 'faint' | 'gold' | 'warn' | 'bad';
  readonly dashed?: boolean;
}

export interface ChartProps {
  /** What the chart shows, in a sentence; it is also the caption of the table. */
  readonly title: string;
  readonly kind: 'line' | 'area' | 'bar';
  /** Heads the first column of the table: "Day". */
  readonly along: string;
  /** Each point has its label and a number (or null) per series. */
  readonly points: readonly {
    readonly label: string;
    readonly values: Readonly<Record<string, number | null>>;
  }[];
  readonly series: readonly ChartSeries[];
  readonly format: (value: number) => string;
  readonly height?: number;
  /** Of bars: the parts of a whole stand on each other. */
  readonly isStacked?: boolean;
  /** Where the upright axis is marked; by itself it takes even parts, which are odd for hours. */
  readonly ticks?: readonly number[];
  readonly reference?: { readonly value: number; readonly label: string };
}

const Drawing = lazy(() =>
  import('./chart-drawing.tsx').then((module) => ({ default: module.ChartDrawing })),
);

/** A chart, with the same numbers as a table behind one click. The drawing part is fetched only where a chart is. */
export function Chart(props: ChartProps) {
  const say = useText();
  return (
    <figure className="hf-chart">
      <Suspense fallback={<Skeleton label={say('common:waiting')} lines={6} />}>
        <Drawing {...props} />
      </Suspense>
      <details className="hf-chart-table">
        <summary>{say('common:chart.as-table')}</summary>
        <ChartTable {...props} />
      </details>
    </figure>
  );
}

function ChartTable({ title, along, points, series, format }: ChartProps) {
  return (
    <table className="hf-plain-table hf-figures">
      <caption className="hf-unseen">{title}</caption>
      <thead>
        <tr>
          <th scope="col">{along}</th>
          {series.map((one) => (
            <th key={one.key} scope="col">
              {one.label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {points.map((point) => (
          <tr key={point.label}>
            <th scope="row">{point.label}</th>
            {series.map((one) => {
              const value = point.values[one.key];
              return <td key={one.key}>{value === null || value === undefined ? '–' : format(value)}</td>;
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
