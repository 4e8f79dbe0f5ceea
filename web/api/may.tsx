import type { ReactNode } from 'react';
import type { Ability } from '../../contract/abilities.ts';
import { useMay } from './use-session.ts';

interface MayProps {
  readonly ability: Ability;
  readonly children: ReactNode;
}

/** A part of a page that is there only for whoever may do something. For anybody else it is not made at all, and asks for nothing. */
export function May({ ability, children }: MayProps) {
  return useMay(ability) ? children : null;
}
