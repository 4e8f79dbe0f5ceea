-- Asks and what becomes of them: decisions, gifts, change orders, the versions of an agreement, the answers library.

create table asks (
  practice_id text not null,
  id text not null,
  client_id text not null,
  engagement_id text,
  member_id text,
  channel text not null,
  source text not null,
  received_at bigint not null,
  received_on text not null,
  text text not null,
  minutes bigint,
  urgent integer not null default 0,
  state text not null,
  -- What was suggested when it was captured; once it is decided, what stood beside the decision.
  suggestion text not null,
  agreed_price_minor bigint,
  -- Made when the client was shown the price: the same page sent twice is one ask.
  once_key text,
  decision text,
  decided_at bigint,
  decided_by text,
  billed_minutes bigint,
  price_minor bigint,
  value_minor bigint,
  currency text not null,
  time_entry_id text,
  charge_id text,
  change_order_id text,
  created_at bigint not null,
  primary key (practice_id, id)
);
create index asks_by_state on asks (practice_id, state, received_at);
create index asks_by_receipt on asks (practice_id, received_at, id);
create index asks_by_client on asks (practice_id, client_id, received_on);
create index asks_by_engagement on asks (practice_id, engagement_id, received_at);
create index asks_by_entry on asks (practice_id, time_entry_id) where time_entry_id is not null;
create index asks_given on asks (practice_id, client_id, received_on) where decision = 'gifted';
create unique index asks_once on asks (practice_id, client_id, once_key) where once_key is not null;

create table change_orders (
  practice_id text not null,
  id text not null,
  ask_id text,
  client_id text not null,
  engagement_id text not null,
  state text not null,
  line text not null,
  price_minor bigint not null,
  currency text not null,
  ends_on text,
  valid_until text,
  proposed_at bigint not null,
  answered_at bigint,
  answered_by text,
  charge_id text,
  primary key (practice_id, id)
);
create index change_orders_by_state on change_orders (practice_id, state, id);
create index change_orders_by_client on change_orders (practice_id, client_id, id);
create index change_orders_by_engagement on change_orders (practice_id, engagement_id, id);

-- The data an agreement's text is made from, never the text: contract and meter cannot disagree.
create table agreement_versions (
  practice_id text not null,
  engagement_id text not null,
  version integer not null,
  made_at bigint not null,
  because text not null,
  data text not null,
  hash text not null,
  primary key (practice_id, engagement_id, version)
);

create table answers (
  practice_id text not null,
  situation text not null,
  language text not null,
  text text not null,
  updated_at bigint not null,
  primary key (practice_id, situation, language)
);

create table answer_uses (
  practice_id text not null,
  situation text not null,
  uses bigint not null,
  primary key (practice_id, situation)
);

alter table practices add column gift_minutes_per_month bigint not null default 15;
alter table clients add column gift_minutes_per_month bigint;
alter table engagements add column agreement text;
-- Billing rules that held before the present one: JSON [{ before, billing }], earliest first; null when there was none.
alter table engagements add column earlier_billing text;
-- An entry billed by itself: worked and counted, but outside the allowance and charged on its own.
alter table time_entries add column apart integer not null default 0;
create index time_entries_questions on time_entries (practice_id, worked_on, client_id)
  where channel is not null and apart = 0;
-- The part of billed_minutes that has charges of its own.
alter table monthly_totals add column charged_minutes bigint not null default 0;
