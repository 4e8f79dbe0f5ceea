import { useNavigate } from '@tanstack/react-router';
import { proBono } from '../../contract/pro-bono/pro-bono.ts';
import { fieldErrors } from '../api/problem.ts';
import { useChange } from '../api/use-change.ts';
import { useToast } from '../api/use-toast.ts';
import type { Fields } from '../kit/use-fields.ts';
import { useFormat } from '../text/use-format.ts';
import { useText } from '../text/use-text.ts';
import { type ReviewValues, reviewBody } from './review-draft.ts';
import type { Sheet } from './review-page.tsx';

/** Records the review and leads on: to the paid engagement it became, or back to the free one. */
export function useReview(sheet: Sheet, fields: Fields<ReviewValues>) {
  const say = useText('pro-bono-page');
  const format = useFormat();
  const toast = useToast();
  const navigate = useNavigate();
  const { run, busy, problem } = useChange(proBono.review);
  const { id } = sheet.engagement;
  const goTo = (engagementId: string) =>
    navigate({ to: '/engagements/$engagementId', params: { engagementId } });
  const submit = async () => {
    if (!fields.check()) return;
    const { outcome, reviewOn, startsOn, endsOn } = fields.values;
    if (outcome === '') return;
    const reviewed = await run({ params: { id }, body: reviewBody(fields.values) });
    if (!reviewed.ok) return void fields.showErrors(byField(fieldErrors(reviewed.problem)));
    const { convertedTo } = reviewed.reply;
    const on = { extend: reviewOn, rescope: reviewOn, convert: startsOn, end: endsOn }[outcome];
    const message = say(`pro-bono-page:review.done.${outcome}`, { date: format.date(on, 'long') });
    const seeFree = { label: say('pro-bono-page:review.see-free'), onChoose: () => void goTo(id) };
    toast.done(message, undefined, convertedTo === null ? undefined : seeFree);
    await goTo(convertedTo ?? id);
  };
  return { submit, busy, problem };
}

const fieldOfPath: Readonly<Record<string, string>> = {
  'convert.retainer.feeMinor': 'feeMinor',
  'convert.retainer.allowance.amount': 'minutes',
  'convert.hourlyRateMinor': 'hourlyRateMinor',
  'convert.startsOn': 'startsOn',
  'convert.title': 'title',
};

/** The server's messages at the form's own fields; one of a list of the scope stands at its text area. */
function byField(errors: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(errors).map(([path, message]) => [
      fieldOfPath[path] ?? /^scope\.(\w+)/.exec(path)?.[1] ?? path,
      message,
    ]),
  );
}
