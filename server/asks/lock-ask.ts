import type { Refused } from '../../contract/refusals.ts';
import type { Deps } from '../deps.ts';
import { type AskRow, lockAsk } from './store.ts';

/** An ask held until the transaction ends, as long as nobody decided it: of two decisions at once the second finds the first. */
export async function lockOpenAsk(deps: Deps, id: string): Promise<AskRow | Refused> {
  const row = await lockAsk(deps.db, id);
  if (!row) return { refused: 'unknown-ask', askId: id };
  if (row.state === 'withdrawn') return { refused: 'ask-withdrawn', askId: id };
  return row.state === 'decided' ? { refused: 'ask-decided', askId: id, decision: row.decision } : row;
}

/** The same of an ask that was decided. */
export async function lockDecidedAsk(deps: Deps, id: string): Promise<AskRow | Refused> {
  const row = await lockAsk(deps.db, id);
  if (!row) return { refused: 'unknown-ask', askId: id };
  if (row.state === 'withdrawn') return { refused: 'ask-withdrawn', askId: id };
  return row.state === 'decided' ? row : { refused: 'ask-not-decided', askId: id };
}
