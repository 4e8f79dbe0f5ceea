import './disclosure.css';
import type { ReactNode } from 'react';

interface DisclosureProps {
  readonly summary: ReactNode;
  readonly children: ReactNode;
  /** Open from the start, as when there is something in it that must be seen. */
  readonly open?: boolean;
}

/** What only some need, behind one line: the browser's own, so that searching the page finds what is in it. */
export function Disclosure({ summary, children, open = false }: DisclosureProps) {
  return (
    <details className="hf-disclosure" open={open}>
      <summary>{summary}</summary>
      <div className="hf-disclosure-content">{children}</div>
    </details>
  );
}
