import type { EventName } from '../../contract/events.ts';
import type { Actor, Deps, Happened, Listener } from '../deps.ts';

/** Registers what follows an event; its facts have the shape that contract/events.ts says. */
export function listening<Name extends EventName>(
  on: Name,
  hear: (deps: Deps, actor: Actor, happened: Happened<Name>) => Promise<void>,
): Listener {
  return { on, hear: hear as unknown as Listener['hear'] };
}
