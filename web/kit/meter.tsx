import type { CSSProperties } from 'react';
import type { Tone } from './tone.ts';

interface MeterProps {
  /** Said to those who do not see the bar: "12 of 20 hours used". */
  readonly label: string;
  readonly value: number;
  readonly of: number;
  /** A mark on the bar: where an even pace, or the projection, would stand. */
  readonly mark?: number | undefined;
  readonly tone?: Tone;
}

/** How much of an amount is used. Past its end it shows that it is over. */
export function Meter({ label, value, of, mark, tone = 'good' }: MeterProps) {
  const end = Math.max(of, value, 1);
  const share = (amount: number) => `${Math.min(100, Math.max(0, (amount / end) * 100))}%`;
  const style = {
    '--hf-value': share(value),
    '--hf-end': share(of),
    ...(mark === undefined ? {} : { '--hf-mark': share(mark) }),
  } as CSSProperties;
  return (
    <div className={`hf-meter hf-meter-${value > of ? 'bad' : tone}`} style={style}>
      <span className="hf-unseen">{label}</span>
      <div className="hf-meter-value" />
      {value > of && <div className="hf-meter-end" />}
      {mark !== undefined && <div className="hf-meter-mark" />}
    </div>
  );
}
