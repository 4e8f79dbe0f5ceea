/**
 * Where JSON is read or written that stands in no column. That of a column goes through its codec (server/db/json-column.ts), so that
 * whatever is read there was looked at.
 */
export const jsonBesideColumns: readonly { readonly path: RegExp; readonly because: string }[] = [
  { path: /^server\/db\/json-column\.ts$/, because: 'the codecs themselves' },
  {
    path: /^server\/http\/(read-json|cursor|problem|mount)\.ts$/,
    because: 'what comes in and goes out by HTTP',
  },
  {
    path: /^server\/practice\/(session|demo|sign-up|accounts\/count-guesses)\.ts$/,
    because: 'what comes in and goes out by HTTP, beside the routes of the contract',
  },
  {
    path: /^server\/imports\/(import-key|start-import)\.ts$/,
    because: 'the reply that is kept for a repeated upload, and what tells one upload from another',
  },
  {
    path: /^server\/(sales\/offers\/built-in-offers|asks\/answers\/built-in-answers|care\/playbooks\/built-in-playbooks|portal\/learning)\.ts$/,
    because: 'files of locales',
  },
  {
    path: /^server\/(sales\/proposals\/frozen-document|today\/today-item)\.ts$/,
    because: 'what a hash is made over',
  },
  {
    path: /^server\/work\/change-orders\/change-order\.ts$/,
    because: 'what a fingerprint is made over',
  },
  {
    path: /^server\/(http\/expected-callers|sales\/proposals\/word-clauses-of-options|asks\/match-clauses|care\/wording|plan\/view|text\/figure-wording)\.ts$/,
    because: 'names for values that are alike, within one process',
  },
  {
    path: /^server\/imports\/insert-staged-rows\.ts$/,
    because: 'a thousand rows as one parameter of a statement',
  },
  { path: /^server\/portal\/statement-page\.ts$/, because: 'the file that a client takes along' },
  { path: /^server\/log\.ts$/, because: 'a line of the log' },
];
