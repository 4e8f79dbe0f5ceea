/**
 * Where SQL is written by hand, table names and all. A query that is built gets its practice from the connection; such a text has to name it
 * (`practiceIdOf`).
 */
export const handWrittenSql: readonly RegExp[] = [
  // Accounts are nobody's practice yet.
  /^server\/practice\/accounts\/store\.ts$/,
  // Every table, whichever there are.
  /^server\/practice\/wipe-practice\.ts$/,
  // A million rows by statements of each database's own.
  /^server\/imports\/(insert-staged-rows|store-row-ranges)\.ts$/,
  /^server\/db\/(migrate|postgres)\.ts$/,
];

/** Every table by the place that writes it: a room, or what every room builds on. `practice` holds every column of `practices`. */
export const tableOwners: Readonly<Record<string, readonly string[]>> = {
  db: ['idempotency_keys', 'schema_migrations', 'sequences'],
  events: ['audit'],
  jobs: ['due_work', 'jobs'],
  practice: [
    'api_keys',
    'attempts',
    'auth_accounts',
    'auth_sessions',
    'auth_two_factors',
    'auth_users',
    'auth_verifications',
    'members',
    'practices',
  ],
  clients: ['client_links', 'clients', 'touchpoints'],
  work: [
    'agreement_versions',
    'change_orders',
    'charges',
    'engagements',
    'monthly_totals',
    'overage_approvals',
    'pauses',
    'period_reports',
    'periods',
    'renewals',
    'retainer_changes',
    'time_entries',
    'timers',
    'top_ups',
  ],
  asks: ['answer_uses', 'answers', 'asks'],
  'pro-bono': ['benefits', 'evidence_files', 'reviews'],
  sales: ['evidence', 'offers', 'proposals'],
  money: ['payments'],
  imports: ['import_rows', 'import_targets', 'imports'],
  care: ['assessments', 'check_ins', 'declined_proposals', 'endings', 'library_links', 'playbooks'],
  today: ['snoozes'],
  doors: ['calendar_feeds'],
};

/** Who may write tables that are not its own, and why; nobody else does. */
export const foreignWriters: readonly { readonly path: RegExp; readonly because: string }[] = [
  {
    path: /^server\/operations\//,
    because: 'backup, restore and the whole practice take all tables as they are',
  },
  {
    path: /^server\/practice\/wipe-practice\.ts$/,
    because: 'erasure leaves no row of a practice in any table',
  },
  {
    path: /^server\/imports\/store-row-ranges\.ts$/,
    because: 'an import records entries a million at a time, within the database',
  },
];
