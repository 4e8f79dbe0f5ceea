-- Playbooks and touchpoints, the library of links, the calendar feed, endings, snoozed items of Today.

create table playbooks (
  practice_id text not null,
  -- The key of a built-in one that the practice rewrote, or the id of an own one.
  key text not null,
  version integer not null,
  text text not null,
  created_at bigint not null,
  removed_at bigint,
  primary key (practice_id, key, version)
);

create table assessments (
  practice_id text not null,
  id text not null,
  client_id text not null,
  answers text not null,
  playbook text,
  probabilities text not null,
  assessed_by text not null,
  created_at bigint not null,
  primary key (practice_id, id)
);
create index assessments_by_client on assessments (practice_id, client_id, id);

-- Proposals of a type that a member declined, with the evidence that stood behind them: not made again until it changes.
create table declined_proposals (
  practice_id text not null,
  client_id text not null,
  playbook text not null,
  evidence text not null,
  declined_at bigint not null,
  primary key (practice_id, client_id, playbook)
);

create table touchpoints (
  practice_id text not null,
  id text not null,
  client_id text not null,
  happened_on text not null,
  channel text not null,
  direction text not null,
  note text,
  link_id text,
  member_id text,
  created_at bigint not null,
  removed_at bigint,
  primary key (practice_id, id)
);
create index touchpoints_by_client on touchpoints (practice_id, client_id, happened_on, id) where removed_at is null;

-- The next check-in of each client and channel, moved by whatever moves it: Today reads the due ones, not every client.
create table check_ins (
  practice_id text not null,
  client_id text not null,
  channel text not null,
  every_days integer not null,
  last_on text,
  due_on text not null,
  primary key (practice_id, client_id, channel)
);
create index check_ins_due on check_ins (practice_id, due_on, client_id);

create table library_links (
  practice_id text not null,
  id text not null,
  url text not null,
  title text not null,
  note text,
  topics text not null,
  added_on text not null,
  created_at bigint not null,
  removed_at bigint,
  primary key (practice_id, id)
);

create table calendar_feeds (
  practice_id text not null references practices (id),
  id text not null,
  token text not null,
  created_at bigint not null,
  revoked_at bigint,
  primary key (practice_id, id)
);
create unique index calendar_feeds_by_token on calendar_feeds (token);

create table endings (
  practice_id text not null,
  client_id text not null,
  started_on text not null,
  ends_on text not null,
  page_until text not null,
  handover text not null,
  created_at bigint not null,
  primary key (practice_id, client_id)
);

create table snoozes (
  practice_id text not null,
  member_id text not null,
  key text not null,
  -- Null: until what the item says changes; then its evidence differs from what stands here.
  until_on text,
  evidence text not null,
  created_at bigint not null,
  primary key (practice_id, member_id, key)
);

alter table clients add column cadence text;
alter table clients add column playbook_since text;
alter table practices add column working_days text;
alter table practices add column fit_weights text;
create index time_entries_contacts on time_entries (practice_id, client_id, worked_on) where channel is not null;
