-- The retainer programme: offers, proposals and their evidence, renewals, payments, reports of periods, what the plan assumes.

create table offers (
  practice_id text not null,
  id text not null,
  language text not null,
  text text not null,
  created_at bigint not null,
  removed_at bigint,
  primary key (practice_id, id)
);
create index offers_by_language on offers (practice_id, language, id) where removed_at is null;

create table proposals (
  practice_id text not null,
  id text not null,
  client_id text not null,
  converts_engagement_id text,
  offer_id text,
  language text not null,
  currency text not null,
  countersign text not null,
  content text not null,
  valid_until text not null,
  -- Exactly what the client was shown, in its RFC 8785 form; its hash is over these bytes.
  document text,
  document_hash text,
  created_at bigint not null,
  sent_at bigint,
  seen_at bigint,
  reminded_at bigint,
  answered_at bigint,
  answer text,
  declined_because text,
  chosen_option integer,
  engagement_id text,
  primary key (practice_id, id)
);
create index proposals_by_client on proposals (practice_id, client_id, id);
create index proposals_open on proposals (practice_id, valid_until, id) where answer is null;

-- One chain a document: every hash covers the one before. Rows are only ever added.
create table evidence (
  practice_id text not null,
  proposal_id text not null,
  sequence integer not null,
  kind text not null,
  at bigint not null,
  name text,
  consent_version text,
  consent_text text,
  address text,
  agent text,
  option_index integer,
  document_hash text not null,
  previous_hash text,
  hash text not null,
  primary key (practice_id, proposal_id, sequence)
);

create table renewals (
  practice_id text not null,
  id text not null,
  engagement_id text not null,
  periods integer not null,
  trial integer not null,
  keep_carried integer not null,
  created_at bigint not null,
  primary key (practice_id, id)
);
create index renewals_by_engagement on renewals (practice_id, engagement_id, id);

create table payments (
  practice_id text not null,
  id text not null,
  charge_id text not null,
  client_id text not null,
  paid_on text not null,
  amount_minor bigint not null,
  note text,
  created_at bigint not null,
  removed_at bigint,
  primary key (practice_id, id)
);
create index payments_by_charge on payments (practice_id, charge_id, id);
create index payments_by_client on payments (practice_id, client_id, paid_on);

create table period_reports (
  practice_id text not null,
  engagement_id text not null,
  period_index integer not null,
  results text not null,
  next text not null,
  published_at bigint,
  updated_at bigint not null,
  primary key (practice_id, engagement_id, period_index)
);

-- What was paid of a charge, kept with its payments; paid_on is the day on which it was paid whole.
alter table charges add column paid_minor bigint not null default 0;
alter table charges add column paid_on text;
create index charges_open on charges (practice_id, due_on, id) where paid_minor < amount_minor;
create index charges_in_order on charges (practice_id, due_on, id);
alter table practices add column plan text;
alter table practices add column payment_grace_days bigint not null default 7;
