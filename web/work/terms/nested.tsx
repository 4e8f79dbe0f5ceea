import type { ReactNode } from 'react';
import { FieldRow, Stack } from '../../kit/layout.tsx';
import type { Look } from './form-props.ts';

interface NestedProps {
  readonly look: Look;
  readonly choice: ReactNode;
  /** What has to be said besides of what was chosen; false where nothing has to. */
  readonly children: ReactNode;
}

/** A choice and what belongs to it: below cards, beside a list. */
export function Nested({ look, choice, children }: NestedProps) {
  if (look === 'lists')
    return (
      <>
        {choice}
        {children}
      </>
    );
  return (
    <Stack gap="small">
      {choice}
      {children && <FieldRow nested>{children}</FieldRow>}
    </Stack>
  );
}
