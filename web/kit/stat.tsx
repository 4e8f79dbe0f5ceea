import type { ReactNode } from 'react';
import { Reason } from './reason.tsx';
import type { Tone } from './tone.ts';

interface StatProps {
  readonly label: string;
  readonly value: ReactNode;
  /** A second line: what it is measured against. */
  readonly note?: ReactNode;
  readonly because?: ReactNode;
  readonly tone?: Tone;
}

/** A number that matters, with its name above and, one click away, its reason. */
export function Stat({ label, value, note, because, tone = 'neutral' }: StatProps) {
  return (
    <div className="hf-stat">
      <div className="hf-stat-label">{label}</div>
      <div className={`hf-stat-value hf-figures hf-ink-${tone}`}>
        {because ? <Reason because={because}>{value}</Reason> : value}
      </div>
      {note && <div className="hf-stat-note">{note}</div>}
    </div>
  );
}

/** Several numbers in a line. */
export function Stats({ children }: { readonly children: ReactNode }) {
  return <div className="hf-stats">{children}</div>;
}
