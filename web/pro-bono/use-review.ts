import { useNavigate } from '@tanstack/react-router';
import { proBono } from '../../contract/pro-bono/pro-bono.ts';
import type { Problem } from '../api/problem.ts';
import { useChange } from '../api/use-change.ts';
import type { Outcome } from '../api/use-sending.ts';
import { useToast } from '../api/use-toast.ts';
import { useFormat } from '../text/use-format.ts';
import { useText } from '../text/use-text.ts';
import { type ReviewValues, reviewBody } from './review-draft.ts';
import type { Sheet } from './review-page.tsx';

/** Records the review and leads on: to the paid engagement it became, or back to the free one. */
export function useReview(sheet: Sheet) {
  const say = useText('pro-bono-page');
  const format = useFormat();
  const toast = useToast();
  const navigate = useNavigate();
  const review = useChange(proBono.review);
  const { id } = sheet.engagement;
  const goTo = (engagementId: string) =>
    navigate({ to: '/engagements/$engagementId', params: { engagementId } });
  return async (values: ReviewValues): Promise<Outcome<unknown> | undefined> => {
    const { outcome, reviewOn, startsOn, endsOn } = values;
    if (outcome === '') return undefined;
    const reviewed = await review.run({ params: { id }, body: reviewBody(values) });
    if (!reviewed.ok) return { ok: false, problem: atMinutes(reviewed.problem) };
    const { convertedTo } = reviewed.reply;
    const on = { extend: reviewOn, rescope: reviewOn, convert: startsOn, end: endsOn }[outcome];
    const message = say(`pro-bono-page:review.done.${outcome}`, { date: format.date(on, 'long') });
    const seeFree = { label: say('pro-bono-page:review.see-free'), onChoose: () => void goTo(id) };
    toast.done(message, undefined, convertedTo === null ? undefined : seeFree);
    await goTo(convertedTo ?? id);
    return reviewed;
  };
}

/** What is wrong with the allowance is said beside the field of its time. */
function atMinutes(problem: Problem): Problem {
  const errors = problem.errors?.map(({ path, message }) => ({
    path: path.endsWith('allowance.amount') ? 'minutes' : path,
    message,
  }));
  return errors ? { ...problem, errors } : problem;
}
