import type { Context } from 'hono';

/** What @hono/node-server says where Node itself gives no reason. */
const GONE = 'Client connection prematurely closed.';

/**
 * Whether a call failed because its sender went away in the middle of the body: a closed tab, a lost connection. Nobody is
 * left to be answered and nothing of ours is wrong. A fault of ours at that moment still counts as one.
 */
export function isBrokenOff(failure: Error, context: Context): boolean {
  const incoming = context.env?.incoming as
    | { readonly destroyed: boolean; readonly complete: boolean; readonly errored: Error | null }
    | undefined;
  if (!incoming?.destroyed || incoming.complete) return false;
  return failure === incoming.errored || failure.message === GONE;
}
