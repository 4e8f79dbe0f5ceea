import '@mantine/charts/styles.css';
import '@mantine/core/styles/ColorSwatch.css';
import { AreaChart, BarChart, LineChart } from '@mantine/charts';
import type { ChartProps, ChartSeries } from './chart.tsx';

const colours: Readonly<Record<ChartSeries['tone'], string>> = {
  accent: 'var(--hf-accent)',
  neutral: 'var(--hf-ink-soft)',
  faint: 'var(--hf-fill-faint)',
  gold: 'var(--mantine-color-amber-4)',
  warn: 'var(--hf-warn)',
  bad: 'var(--hf-bad)',
};

/** Keeps the drawing out of the order of focus: what cannot be heard must not be stopped at. */
const unheard = { accessibilityLayer: false } as const;

/** The drawing itself. Hidden from screen readers: the table beside it says the same. */
export function ChartDrawing({
  title,
  kind,
  points,
  series,
  format,
  height = 260,
  isStacked = false,
  reference,
  ticks,
}: ChartProps) {
  const shared = {
    h: height,
    data: points.map((point) => ({ label: point.label, ...point.values })),
    dataKey: 'label',
    series: series.map((one) => ({
      name: one.key,
      label: one.label,
      color: colours[one.tone],
      ...(one.dashed ? { strokeDasharray: '5 5' } : {}),
    })),
    valueFormatter: format,
    withLegend: series.length > 1,
    // In the order in which the series are given, not by their names.
    legendProps: { itemSorter: null },
    gridColor: 'var(--hf-line)',
    textColor: 'var(--hf-ink-soft)',
    tickLine: 'none' as const,
    ...(ticks ? { yAxisProps: { ticks: [...ticks], domain: [0, ticks.at(-1) ?? 0] } } : {}),
    ...(reference
      ? { referenceLines: [{ y: reference.value, label: reference.label, color: 'var(--hf-ink-soft)' }] }
      : {}),
  };
  return (
    <div aria-hidden title={title}>
      {kind === 'bar' && (
        <BarChart {...shared} type={isStacked ? 'stacked' : 'default'} barChartProps={unheard} />
      )}
      {kind === 'area' && (
        <AreaChart {...shared} curveType="linear" withDots={false} areaChartProps={unheard} />
      )}
      {kind === 'line' && (
        <LineChart {...shared} curveType="linear" withDots={false} lineChartProps={unheard} />
      )}
    </div>
  );
}
