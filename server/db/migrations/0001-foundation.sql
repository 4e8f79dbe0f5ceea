-- The first tables of the house. One file serves SQLite and PostgreSQL: only types both know are used.
-- Instants are epoch milliseconds (bigint), local dates are 'YYYY-MM-DD' text, flags are 0 or 1,
-- documents (terms, openings, statements) are JSON text, because a hash is taken over their exact bytes.
-- practice_id leads every key of a practice's data, so that a database can be split by practice.

create table practices (
  id text primary key,
  name text not null,
  country text not null,
  time_zone text not null,
  currency text not null,
  locale text not null,
  hourly_rate_minor bigint,
  weekly_minutes bigint,
  paying_clients bigint,
  rehearsal_now bigint,
  is_demo integer not null default 0,
  created_at bigint not null
);

create table members (
  practice_id text not null references practices (id),
  id text not null,
  user_id text,
  name text not null,
  email text,
  role text not null,
  locale text,
  created_at bigint not null,
  primary key (practice_id, id)
);
create unique index members_by_user on members (user_id);

create table api_keys (
  practice_id text not null references practices (id),
  id text not null,
  member_id text not null,
  name text not null,
  hash text not null,
  last_characters text not null,
  created_at bigint not null,
  revoked_at bigint,
  primary key (practice_id, id)
);
create unique index api_keys_by_hash on api_keys (hash);

create table clients (
  practice_id text not null references practices (id),
  id text not null,
  name text not null,
  name_key text not null,
  email text,
  language text,
  referred_by_client_id text,
  playbook text,
  created_at bigint not null,
  archived_at bigint,
  primary key (practice_id, id)
);
create index clients_by_name on clients (practice_id, name_key);
-- Two clients nobody can tell apart would share each other's hours, also when they are added at the same moment.
create unique index clients_by_name_once on clients (practice_id, name_key) where archived_at is null;

create table client_links (
  practice_id text not null references practices (id),
  id text not null,
  client_id text not null,
  token text not null,
  created_at bigint not null,
  revoked_at bigint,
  last_opened_at bigint,
  primary key (practice_id, id)
);
create unique index client_links_by_token on client_links (token);
create index client_links_by_client on client_links (practice_id, client_id);

create table engagements (
  practice_id text not null references practices (id),
  id text not null,
  client_id text not null,
  kind text not null,
  title text not null,
  title_key text not null,
  state text not null,
  starts_on text not null,
  ends_on text,
  review_on text,
  time_zone text not null,
  currency text not null,
  hourly_rate_minor bigint,
  billing text not null,
  scope text,
  retainer text,
  pro_bono text,
  imported integer not null default 0,
  open_period_index integer,
  created_at bigint not null,
  activated_at bigint,
  ended_on text,
  primary key (practice_id, id)
);
create index engagements_by_client on engagements (practice_id, client_id);
create index engagements_by_state on engagements (practice_id, state, kind);
create index engagements_by_review on engagements (practice_id, review_on) where review_on is not null;

-- The facts of a retainer, from which every number can be computed again.
create table retainer_changes (
  practice_id text not null,
  id text not null,
  engagement_id text not null,
  effective text not null,
  effective_on text not null,
  terms text not null,
  created_at bigint not null,
  primary key (practice_id, id)
);
create index retainer_changes_by_engagement on retainer_changes (practice_id, engagement_id);

create table top_ups (
  practice_id text not null,
  id text not null,
  engagement_id text not null,
  bought_at bigint not null,
  bought_on text not null,
  amount bigint not null,
  price_minor bigint not null,
  absorbs integer not null,
  created_at bigint not null,
  primary key (practice_id, id)
);
create index top_ups_by_engagement on top_ups (practice_id, engagement_id);

create table pauses (
  practice_id text not null,
  id text not null,
  engagement_id text not null,
  from_on text not null,
  until_on text not null,
  mode text not null,
  anchor text not null,
  created_at bigint not null,
  primary key (practice_id, id)
);
create index pauses_by_engagement on pauses (practice_id, engagement_id);

create table overage_approvals (
  practice_id text not null,
  engagement_id text not null,
  period_index integer not null,
  approved_amount bigint not null,
  created_at bigint not null,
  primary key (practice_id, engagement_id, period_index)
);

-- An open period keeps its opening lots and a running total; a closed one its frozen statement.
create table periods (
  practice_id text not null,
  engagement_id text not null,
  period_index integer not null,
  starts_on text not null,
  ends_before text not null,
  starts_at bigint not null,
  ends_at bigint not null,
  state text not null,
  opening text not null,
  stated_carry bigint not null default 0,
  used_by_segment text not null,
  closing text,
  statement text,
  statement_hash text,
  closed_at bigint,
  primary key (practice_id, engagement_id, period_index)
);

create table charges (
  practice_id text not null,
  id text not null,
  engagement_id text not null,
  client_id text not null,
  kind text not null,
  charge_key text not null,
  period_index integer,
  for_period_index integer,
  amount_minor bigint not null,
  currency text not null,
  due_on text not null,
  because text not null,
  invoice_id text,
  created_at bigint not null,
  primary key (practice_id, id)
);
create index charges_by_engagement on charges (practice_id, engagement_id, due_on);
create index charges_by_due on charges (practice_id, due_on);

create table time_entries (
  practice_id text not null,
  id text not null,
  engagement_id text not null,
  client_id text not null,
  member_id text not null,
  started_at bigint not null,
  ends_at bigint not null,
  worked_on text not null,
  actual_minutes bigint not null,
  billed_minutes bigint not null,
  units bigint,
  billed_because text not null,
  activity text not null,
  channel text,
  urgent integer not null default 0,
  note text,
  period_index integer,
  late integer not null default 0,
  fingerprint text,
  created_at bigint not null,
  voided_at bigint,
  primary key (practice_id, id)
);
create index time_entries_by_engagement on time_entries (practice_id, engagement_id, worked_on);
create index time_entries_by_member on time_entries (practice_id, member_id, started_at);
create index time_entries_by_day on time_entries (practice_id, worked_on, id);
create index time_entries_by_client on time_entries (practice_id, client_id, worked_on);
create unique index time_entries_by_fingerprint on time_entries (practice_id, fingerprint);

create table monthly_totals (
  practice_id text not null,
  month text not null,
  client_id text not null,
  engagement_id text not null,
  entries bigint not null,
  actual_minutes bigint not null,
  billed_minutes bigint not null,
  primary key (practice_id, month, client_id, engagement_id)
);

create table timers (
  practice_id text not null,
  member_id text not null,
  engagement_id text not null,
  started_at bigint not null,
  activity text not null,
  note text,
  primary key (practice_id, member_id)
);

create table imports (
  practice_id text not null,
  id text not null,
  member_id text not null,
  file_name text,
  format text,
  state text not null,
  time_zone text not null,
  date_order text,
  rows_read bigint not null default 0,
  summary text,
  created_at bigint not null,
  committed_at bigint,
  primary key (practice_id, id)
);

-- What the file of an import is about: one line per client and project it names, with its ready rows counted. Once
-- committed it knows the client and the engagement that they went to.
create table import_targets (
  practice_id text not null,
  import_id text not null,
  target integer not null,
  client text not null,
  project text not null,
  kind text not null,
  rate_minor bigint,
  entries bigint not null,
  minutes bigint not null,
  first_on text,
  last_on text,
  client_id text,
  engagement_id text,
  primary key (practice_id, import_id, target)
);

create table import_rows (
  practice_id text not null,
  import_id text not null,
  row_number bigint not null,
  state text not null,
  code text,
  detail text,
  target integer,
  member_id text,
  started_at bigint,
  ends_at bigint,
  worked_on text,
  minutes bigint,
  billable integer,
  activity text,
  channel text,
  urgent integer,
  note text,
  fingerprint text,
  primary key (practice_id, import_id, row_number)
);
-- Nearly every row of a file is ready: only the others are looked for.
create index import_rows_held on import_rows (practice_id, import_id, state, row_number) where state <> 'ready';

create table idempotency_keys (
  practice_id text not null,
  key text not null,
  request_hash text not null,
  status integer,
  reply text,
  created_at bigint not null,
  primary key (practice_id, key)
);
create index idempotency_keys_by_age on idempotency_keys (created_at);

create table audit (
  practice_id text not null,
  id text not null,
  at bigint not null,
  actor text not null,
  action text not null,
  subject text not null,
  subject_id text not null,
  facts text not null,
  primary key (practice_id, id)
);
create index audit_by_subject on audit (practice_id, subject, subject_id);

-- Numbers that the law wants without gaps (invoices) are drawn here, in the transaction that uses them.
create table sequences (
  practice_id text not null,
  name text not null,
  last_number bigint not null,
  primary key (practice_id, name)
);

-- Work that falls due by itself. A process claims a row by locking it in the transaction that does the work, so
-- that two never do it twice and one that dies leaves it to the next.
create table due_work (
  practice_id text not null,
  kind text not null,
  subject_id text not null,
  due_at bigint not null,
  primary key (practice_id, kind, subject_id)
);
create index due_work_by_time on due_work (due_at);
create index due_work_by_practice on due_work (practice_id, due_at);
