-- When due work is tried next: the moment it is due, or later once it has failed. What it works out stands on due_at alone.
alter table due_work add column attempt_at bigint not null default 0;
alter table due_work add column failures bigint not null default 0;
update due_work set attempt_at = due_at;
drop index due_work_by_time;
drop index due_work_by_practice;
create index due_work_by_time on due_work (attempt_at);
create index due_work_by_practice on due_work (practice_id, attempt_at);

-- Since when the due work of an engagement fails, and under which reference the log says why (JSON); null as long as it does not.
alter table engagements add column set_aside text;
create index engagements_set_aside on engagements (practice_id) where set_aside is not null;

-- A closing asks for the charges of one period and for those posted about later ones, and whether a credit waits: without these it
-- would read all charges of the engagement each time.
create index charges_by_period on charges (practice_id, engagement_id, period_index);
create index charges_by_period_meant on charges (practice_id, engagement_id, for_period_index);
create index charges_credits on charges (practice_id, engagement_id) where amount_minor < 0;

-- Until when the file sent under a key counts as being read (epoch ms); past it the key of a killed import may be taken over.
alter table idempotency_keys add column taken_until bigint;
