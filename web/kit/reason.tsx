import { Popover } from '@mantine/core';
import type { ReactNode } from 'react';

interface ReasonProps {
  /** The number or word whose reason is shown. */
  readonly children: ReactNode;
  /** Why it is so: words, a small table, the entries behind it. */
  readonly because: ReactNode;
  /** What the button is called for those who do not see it: "Why 12 h 30?" */
  readonly label?: string | undefined;
}

/** A number that opens its reason: one click, Enter or Space; Escape closes it. */
export function Reason({ children, because, label }: ReasonProps) {
  return (
    <Popover width={320} position="bottom-start" withinPortal trapFocus={false} returnFocus>
      <Popover.Target>
        <button type="button" className="hf-reason" aria-label={label}>
          {children}
        </button>
      </Popover.Target>
      <Popover.Dropdown aria-label={label}>
        <div className="hf-reason-words">{because}</div>
      </Popover.Dropdown>
    </Popover>
  );
}
