-- Pro bono: what free clients give in return, how free engagements are reviewed, and what they turn into.

create table benefits (
  practice_id text not null,
  id text not null,
  engagement_id text not null,
  client_id text not null,
  kind text not null,
  expected text not null,
  due_on text not null,
  received_on text,
  evidence text,
  evidence_url text,
  worth_minor bigint,
  reminded_at bigint,
  waived_at bigint,
  created_at bigint not null,
  primary key (practice_id, id)
);
create index benefits_by_engagement on benefits (practice_id, engagement_id, due_on);
create index benefits_by_client on benefits (practice_id, client_id, due_on);
create index benefits_open on benefits (practice_id, due_on) where received_on is null and waived_at is null;

-- Files that prove a benefit, as base64: small and few, and a backup of the database carries them.
create table evidence_files (
  practice_id text not null,
  benefit_id text not null,
  name text not null,
  media_type text not null,
  bytes bigint not null,
  base64 text not null,
  created_at bigint not null,
  primary key (practice_id, benefit_id)
);

create table reviews (
  practice_id text not null,
  id text not null,
  engagement_id text not null,
  reviewed_on text not null,
  outcome text not null,
  note text not null,
  results text not null,
  facts text not null,
  review_on text,
  converted_to text,
  reviewed_by text not null,
  created_at bigint not null,
  primary key (practice_id, id)
);
create index reviews_by_engagement on reviews (practice_id, engagement_id, id);

alter table practices add column paying_clients_per_place bigint not null default 4;
alter table practices add column pro_bono_places_at_least bigint not null default 1;
alter table practices add column pro_bono_share_percent bigint not null default 10;
-- Why it was activated past a limit: JSON { because, at, by, refused }; stays for good.
alter table engagements add column override text;
-- The free engagement that a paid one continues.
alter table engagements add column converted_from_id text;
create index engagements_by_origin on engagements (practice_id, converted_from_id) where converted_from_id is not null;
create index clients_by_referrer on clients (practice_id, referred_by_client_id) where referred_by_client_id is not null;
