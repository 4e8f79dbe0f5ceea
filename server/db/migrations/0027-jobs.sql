-- Work that leaves the house, such as telling somebody outside: claimed by a worker after the commit that asked for it, never while a caller
-- waits. What the books need before anything is answered stays in due_work.
create table jobs (
  practice_id text not null references practices (id),
  id text not null,
  kind text not null,
  subject_id text not null,
  -- When it is tried next; while it is being done, when somebody else may take it over.
  run_at bigint,
  tries bigint not null default 0,
  -- Why it was given up, as the reference that finds it in the log; run_at is null then.
  failed_reference text,
  created_at bigint not null,
  primary key (practice_id, id)
);
create unique index jobs_once on jobs (practice_id, kind, subject_id);
create index jobs_by_time on jobs (run_at);
