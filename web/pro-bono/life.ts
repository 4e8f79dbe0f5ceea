import type { z } from 'zod';
import type { Review, ReviewDocument } from '../../contract/pro-bono/reviews.ts';

type Sheet = z.output<typeof ReviewDocument>;
type Benefit = Sheet['benefits'][number];

/** One step in the life of a free engagement, on its date ('YYYY-MM-DD'). */
export type Step =
  | { readonly kind: 'began' | 'ended' | 'review-ahead' | 'ends-ahead'; readonly on: string }
  | { readonly kind: 'promised' | 'received'; readonly on: string; readonly benefit: Benefit }
  | { readonly kind: 'review'; readonly on: string; readonly review: Review };

export interface Life {
  readonly past: readonly Step[];
  readonly ahead: readonly Step[];
}

/**
 * The life of a free engagement in order: what was, oldest first, and what is still to come. A benefit stands at its due date
 * until it is received, one that is done without stands nowhere.
 */
export function lifeOf(
  { engagement, benefits, earlier }: Pick<Sheet, 'engagement' | 'benefits' | 'earlier'>,
  today: string,
): Life {
  const { startsOn, endsOn, reviewOn, state } = engagement;
  const isOver = state === 'ended' || (endsOn !== null && endsOn < today);
  const steps: readonly Step[] = [
    { kind: 'began', on: startsOn },
    ...earlier.map((review) => ({ kind: 'review', on: review.on, review }) as const),
    ...benefits.flatMap((benefit) => stepOf(benefit)),
    ...(reviewOn !== null && !isOver ? [{ kind: 'review-ahead', on: reviewOn } as const] : []),
    ...(endsOn === null ? [] : [{ kind: isOver ? ('ended' as const) : ('ends-ahead' as const), on: endsOn }]),
  ];
  const inOrder = steps.toSorted((one, other) => (one.on < other.on ? -1 : one.on > other.on ? 1 : 0));
  const isAhead = ({ kind, on }: Step) => on > today || kind === 'review-ahead' || kind === 'ends-ahead';
  return { past: inOrder.filter((step) => !isAhead(step)), ahead: inOrder.filter(isAhead) };
}

function stepOf(benefit: Benefit): readonly Step[] {
  if (benefit.receivedOn !== null) return [{ kind: 'received', on: benefit.receivedOn, benefit }];
  return benefit.state === 'waived' ? [] : [{ kind: 'promised', on: benefit.dueOn, benefit }];
}

/** What names one step among the others. */
export function idOf(step: Step): string {
  if (step.kind === 'review') return step.review.id;
  return step.kind === 'promised' || step.kind === 'received' ? step.benefit.id : step.kind;
}
