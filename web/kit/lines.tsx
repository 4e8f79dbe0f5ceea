import './lines.css';
import type { ReactNode } from 'react';

export interface Line {
  readonly key: string;
  readonly content: ReactNode;
}

/** A few short lines, each a point of its own. */
export function Lines({ lines }: { readonly lines: readonly Line[] }) {
  return (
    <ul className="hf-lines">
      {lines.map((line) => (
        <li key={line.key}>{line.content}</li>
      ))}
    </ul>
  );
}
