/**
 * Every way the business says no, with its HTTP status: the one table for it. The words stand in
 * locales/<language>/refusals.json under the same code.
 */
export const refusals = {
  'sign-in-needed': 401,
  'wrong-key': 401,
  'sign-up-closed': 403,
  'not-allowed': 403,
  'other-site': 403,
  'email-taken': 409,
  'not-a-rehearsal': 403,
  'clock-moves-forward': 409,
  'not-found': 404,
  'unknown-client': 404,
  'unknown-engagement': 404,
  'unknown-time-entry': 404,
  'unknown-period': 404,
  'unknown-import': 404,
  'unknown-ask': 404,
  'unknown-change-order': 404,
  'unknown-version': 404,
  'unknown-benefit': 404,
  'no-timer': 404,
  'too-large': 413,
  'too-many-requests': 429,
  'idempotency-key-reused': 409,
  'client-name-taken': 409,
  'engagement-not-draft': 409,
  'engagement-not-active': 409,
  'engagement-ended': 409,
  'terms-missing': 409,
  'not-a-retainer': 409,
  'not-pro-bono': 409,
  'currency-differs': 422,
  'before-start': 409,
  'after-end': 409,
  'retainer-paused': 409,
  'allowance-exhausted': 409,
  'wrong-unit': 422,
  'time-does-not-exist': 422,
  'time-is-ambiguous': 422,
  'entry-voided': 409,
  'entry-not-voided': 409,
  'period-closed': 409,
  'pause-overlaps': 409,
  'ends-too-early': 409,
  'link-revoked': 410,
  'nothing-to-approve': 409,
  'timer-running': 409,
  'not-a-time-export': 422,
  'date-order-needed': 422,
  'time-zone-needed': 422,
  'import-not-ready': 409,
  'demo-only': 409,
  'pro-bono-incomplete': 422,
  'not-of-this-client': 409,
  'ask-decided': 409,
  'ask-not-decided': 409,
  'ask-withdrawn': 409,
  'minutes-needed': 422,
  'rate-needed': 422,
  'engagement-needed': 422,
  'entry-of-ask': 409,
  'change-order-answered': 409,
  'change-order-withdrawn': 409,
  'change-order-expired': 409,
  'change-order-changed': 409,
  'charge-invoiced': 409,
  'not-movable': 409,
  'billing-fixed': 409,
  'unknown-variable': 422,
  'pro-bono-limit-reached': 409,
  'pro-bono-share-reached': 409,
  'benefit-received': 409,
  'benefit-not-received': 409,
  'received-too-early': 409,
  'review-too-far': 422,
} as const;

export type RefusalCode = keyof typeof refusals;

/** A refusal: the business said no. Further members are facts that the reader can act on. */
export interface Refused {
  readonly refused: RefusalCode;
  readonly [fact: string]: unknown;
}

export function isRefused(value: unknown): value is Refused {
  return typeof value === 'object' && value !== null && 'refused' in value;
}
