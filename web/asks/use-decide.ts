import { useNavigate } from '@tanstack/react-router';
import { type Ask, asks } from '../../contract/asks/asks.ts';
import type { Decision } from '../../contract/asks/suggestions.ts';
import { useChange } from '../api/use-change.ts';
import { useToast } from '../api/use-toast.ts';
import { useFormat } from '../text/use-format.ts';
import { useText } from '../text/use-text.ts';
import { useOpenAsks } from './use-open-asks.ts';

export interface QuoteGiven {
  readonly line: string;
  readonly priceMinor: number;
  readonly endsOn?: string;
  readonly validUntil?: string;
}

export interface Decided {
  readonly minutes: number | null;
  readonly quote?: QuoteGiven;
}

/** Decides an ask, says what came of it with a way back, and offers the next one that waits. */
export function useDecide(ask: Ask) {
  const say = useText('asks-page');
  const format = useFormat();
  const toast = useToast();
  const navigate = useNavigate();
  const { run, busy, problem } = useChange(asks.decide);
  const undo = useUndoDecision();
  const { next } = useOpenAsks(ask.id);
  return {
    busy,
    problem,
    /** True when it was decided. */
    run: async (decision: Decision, { minutes, quote }: Decided): Promise<boolean> => {
      const decided = await run({
        params: { id: ask.id },
        body: { decision, ...(minutes === null ? {} : { minutes }), ...(quote ? { quote } : {}) },
      });
      if (!decided.ok) return false;
      const { priceMinor, valueMinor, suggestion, changeOrder } = decided.reply;
      const minor = changeOrder?.priceMinor ?? (decision === 'gifted' ? valueMinor : priceMinor) ?? 0;
      const price = format.money(minor, suggestion.currency);
      toast.done(
        say(`asks-page:done.${decision}`, { price }),
        () => void undo(ask.id),
        next && {
          label: say('asks-page:next.short'),
          onChoose: () => void navigate({ to: '/time/asks/$askId', params: { askId: next.id } }),
        },
      );
      return true;
    },
  };
}

/** Undoes a decision: the ask is open again, its entry, charge or change order gone. */
export function useUndoDecision(): (askId: string) => Promise<void> {
  const say = useText('asks-page');
  const toast = useToast();
  const { run } = useChange(asks.undo);
  return async (askId) => {
    const undone = await run({ params: { id: askId } });
    if (undone.ok) toast.done(say('asks-page:done.undone'));
    else toast.failed(undone.problem);
  };
}
