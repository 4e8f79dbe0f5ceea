import type { ReactNode } from 'react';
import './link-tabs.css';

/** The parts of a place, each a page with an address of its own: takes links, the one of this page as `aria-current`. */
export function LinkTabs({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <nav className="hf-link-tabs" aria-label={label}>
      {children}
    </nav>
  );
}
