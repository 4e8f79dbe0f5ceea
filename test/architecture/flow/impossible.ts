const KEPT = 'what a row of ours names is never deleted';
const FRESH = 'it was drafted a moment ago in the same transaction';
const PAID = 'what comes of it is paid work';
const INSTANT = 'the start is handed over as an instant with its offset';
const OWN = 'the entry is that of whoever calls';
const CORRECTED = 'a correction is always taken: only new work waits for a payment';
const NOTHING_DRAWN = 'what is taken off draws on nothing';

/**
 * Refusals that a function can be followed to and that never come out of it, since what it is called with rules them out. Every entry
 * says why, and one that is no longer needed fails the test.
 */
export const impossible: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'server/http/idempotency.ts#findKeptReply': {
    'reply-not-kept':
      'a route that looks its reply up by itself keeps it; of those with a secret the contract declares it',
  },
  'server/work/time/correct-time-entry.ts#lockEntry': { 'unknown-engagement': KEPT },
  'server/work/time/correct-time-entry.ts#voidTimeEntry': {
    'period-unpaid': NOTHING_DRAWN,
    'allowance-exhausted': NOTHING_DRAWN,
  },
  'server/work/time/correct-time-entry.ts#changeTimeEntry': { 'period-unpaid': CORRECTED },
  'server/work/time/correct-time-entry.ts#restoreTimeEntry': { 'period-unpaid': CORRECTED },
  'server/work/time/timer.ts#stopTimer': {
    'unknown-engagement': KEPT,
    'unknown-member': OWN,
    'wrong-unit': 'a timer measures minutes',
    'time-does-not-exist': INSTANT,
    'time-is-ambiguous': INSTANT,
  },
  'server/asks/apply-decision.ts#include': {
    'unknown-engagement': KEPT,
    'unknown-member': OWN,
    'wrong-unit': 'an answer is worked in minutes',
    'time-does-not-exist': INSTANT,
    'time-is-ambiguous': INSTANT,
  },
  'server/asks/apply-decision.ts#bill': { 'wrong-unit': 'an answer is worked in minutes' },
  'server/asks/apply-decision.ts#give': { 'wrong-unit': 'an answer is worked in minutes' },
  'server/asks/apply-decision.ts#quote': {
    'unknown-engagement': KEPT,
    'not-of-this-client': 'the engagement was chosen among those of the client',
  },
  'server/asks/decide-ask.ts#decideAsk': {
    'unknown-client': KEPT,
    'unknown-engagement': KEPT,
    'not-of-this-client': 'the engagement of an ask on record was checked when it came',
  },
  'server/asks/undo-decision.ts#voidPlain': {
    'unknown-time-entry': KEPT,
    'entry-of-ask': 'the entry of what was included is a plain one',
  },
  'server/asks/undo-decision.ts#withdrawQuote': { 'unknown-change-order': KEPT },
  'server/care/endings/end-client.ts#endAll': { 'unknown-engagement': KEPT },
  'server/care/endings/end-client.ts#undoEnding': { 'unknown-engagement': KEPT },
  'server/pro-bono/promise-benefit.ts#changeBenefit': { 'unknown-engagement': KEPT },
  'server/pro-bono/receive-benefit.ts#receiveBenefit': { 'unknown-engagement': KEPT },
  'server/pro-bono/remind.ts#remindOfBenefit': { 'unknown-client': KEPT, 'unknown-engagement': KEPT },
  'server/pro-bono/review-engagement.ts#carryOutReview': {
    'not-convertible': 'what is reviewed is free work, and only a retainer is not convertible',
  },
  'server/pro-bono/review-engagement.ts#goOn': {
    'engagement-not-draft': 'a review changes no bounds of free work but its date',
    'billing-fixed': 'a review changes no billing rule',
    'pro-bono-incomplete': 'a review moves the next one to a date and never does without it',
  },
  'proBono.practiceStatement': { 'unknown-client': 'the statement of the practice names no client' },
  'proBono.practiceStatementPage': { 'unknown-client': 'the statement of the practice names no client' },
  'server/sales/proposals/execute-proposal.ts#executeProposal': { 'unknown-engagement': KEPT },
  'server/sales/proposals/execute-proposal.ts#begin': {
    'unknown-client': KEPT,
    'engagement-not-draft': FRESH,
    'pro-bono-incomplete': PAID,
    'pro-bono-limit-reached': PAID,
    'pro-bono-share-reached': PAID,
    'not-allowed': PAID,
  },
  'server/sales/proposals/execute-proposal.ts#goOn': { 'rate-needed': 'it goes on as a retainer' },
  'server/work/change-orders/propose.ts#proposeChangeOrder': {
    'not-of-this-client': 'no ask stands behind it whose client could be another',
  },
  'server/work/change-orders/revise-change-order.ts#whyNotEndThen': { 'unknown-engagement': KEPT },
  'server/work/change-orders/revise-change-order.ts#withdrawChangeOrder': {
    'change-order-expired': 'one that expired is withdrawn like any other',
  },
  'server/work/change-orders/answer-change-order.ts#answerChangeOrder': { 'unknown-engagement': KEPT },
  'changeOrders.answer': { 'change-order-changed': 'a member names no fingerprint of what was read' },
  'server/work/lifecycle/convert-engagement.ts#convertEngagement': {
    'unknown-client': KEPT,
    'currency-differs': 'it goes on in the currency that it had',
    'engagement-not-draft': FRESH,
    'pro-bono-incomplete': PAID,
    'pro-bono-limit-reached': PAID,
    'pro-bono-share-reached': PAID,
    'not-allowed': PAID,
  },
  'server/work/lifecycle/change-retainer.ts#changeTerms': {
    'currency-differs': 'the currency is kept as it is',
  },
};
