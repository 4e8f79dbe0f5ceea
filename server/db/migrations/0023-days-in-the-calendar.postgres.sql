-- Days and instants lie in the years 1970 to 2199 from now on (contract/shapes.ts). What was accepted before and lies outside is
-- moved to the edge it is past, so that nothing is lost and no list answers a fault any more: an ask received in the year 9999
-- stands in the queue again and can be withdrawn. The document of a proposal that was sent keeps its days, as evidence does.
-- A retainer that has opened a period keeps its days and those of what was worked in it: its statements are counted by them.
-- The rows of every practice are mended at once: row-level security, which holds the owner of the tables to one practice, is
-- lifted for the owner while this runs and stands again before anybody else can look, in the same transaction.
do $$
declare
  name text;
begin
  foreach name in array array[
    'asks',
    'change_orders',
    'benefits',
    'reviews',
    'touchpoints',
    'check_ins',
    'payments',
    'charges',
    'endings',
    'snoozes',
    'proposals',
    'engagements',
    'timers',
    'time_entries',
    'monthly_totals',
    'periods'
  ]
  loop
    execute format('alter table %I no force row level security', name);
  end loop;
end
$$;

update asks set received_on =
    case when received_on like '+%' or received_on collate "C" > '2199-12-31' then '2199-12-30' else '1970-01-02' end
  where (received_on collate "C" < '1970-01-01' or received_on collate "C" > '2199-12-31' or received_on like '+%');
update change_orders set ends_on =
    case when ends_on like '+%' or ends_on collate "C" > '2199-12-31' then '2199-12-31' else '1970-01-01' end
  where (ends_on collate "C" < '1970-01-01' or ends_on collate "C" > '2199-12-31' or ends_on like '+%');
update change_orders set valid_until =
    case when valid_until like '+%' or valid_until collate "C" > '2199-12-31' then '2199-12-31' else '1970-01-01' end
  where (valid_until collate "C" < '1970-01-01' or valid_until collate "C" > '2199-12-31' or valid_until like '+%');
update benefits set due_on =
    case when due_on like '+%' or due_on collate "C" > '2199-12-31' then '2199-12-31' else '1970-01-01' end
  where (due_on collate "C" < '1970-01-01' or due_on collate "C" > '2199-12-31' or due_on like '+%');
update benefits set received_on =
    case when received_on like '+%' or received_on collate "C" > '2199-12-31' then '2199-12-31' else '1970-01-01' end
  where (received_on collate "C" < '1970-01-01' or received_on collate "C" > '2199-12-31' or received_on like '+%');
update reviews set review_on =
    case when review_on like '+%' or review_on collate "C" > '2199-12-31' then '2199-12-31' else '1970-01-01' end
  where (review_on collate "C" < '1970-01-01' or review_on collate "C" > '2199-12-31' or review_on like '+%');
update touchpoints set happened_on =
    case when happened_on like '+%' or happened_on collate "C" > '2199-12-31' then '2199-12-31' else '1970-01-01' end
  where (happened_on collate "C" < '1970-01-01' or happened_on collate "C" > '2199-12-31' or happened_on like '+%');
update check_ins set last_on =
    case when last_on like '+%' or last_on collate "C" > '2199-12-31' then '2199-12-31' else '1970-01-01' end
  where (last_on collate "C" < '1970-01-01' or last_on collate "C" > '2199-12-31' or last_on like '+%');
update check_ins set due_on =
    case when due_on like '+%' or due_on collate "C" > '2199-12-31' then '2199-12-31' else '1970-01-01' end
  where (due_on collate "C" < '1970-01-01' or due_on collate "C" > '2199-12-31' or due_on like '+%');
update payments set paid_on =
    case when paid_on like '+%' or paid_on collate "C" > '2199-12-31' then '2199-12-31' else '1970-01-01' end
  where (paid_on collate "C" < '1970-01-01' or paid_on collate "C" > '2199-12-31' or paid_on like '+%');
update charges set paid_on =
    case when paid_on like '+%' or paid_on collate "C" > '2199-12-31' then '2199-12-31' else '1970-01-01' end
  where (paid_on collate "C" < '1970-01-01' or paid_on collate "C" > '2199-12-31' or paid_on like '+%');
update charges set due_on =
    case when due_on like '+%' or due_on collate "C" > '2199-12-31' then '2199-12-31' else '1970-01-01' end
  where period_index is null
    and (due_on collate "C" < '1970-01-01' or due_on collate "C" > '2199-12-31' or due_on like '+%');
update endings set ends_on =
    case when ends_on like '+%' or ends_on collate "C" > '2199-12-31' then '2199-12-31' else '1970-01-01' end
  where (ends_on collate "C" < '1970-01-01' or ends_on collate "C" > '2199-12-31' or ends_on like '+%');
update endings set page_until =
    case when page_until like '+%' or page_until collate "C" > '2199-12-31' then '2199-12-31' else '1970-01-01' end
  where (page_until collate "C" < '1970-01-01' or page_until collate "C" > '2199-12-31' or page_until like '+%');
update snoozes set until_on =
    case when until_on like '+%' or until_on collate "C" > '2199-12-31' then '2199-12-31' else '1970-01-01' end
  where (until_on collate "C" < '1970-01-01' or until_on collate "C" > '2199-12-31' or until_on like '+%');
update proposals set valid_until =
    case when valid_until like '+%' or valid_until collate "C" > '2199-12-31' then '2199-12-31' else '1970-01-01' end
  where (valid_until collate "C" < '1970-01-01' or valid_until collate "C" > '2199-12-31' or valid_until like '+%');
update engagements set starts_on =
    case when starts_on like '+%' or starts_on collate "C" > '2199-12-31' then '2199-12-31' else '1970-01-01' end
  where not exists (select 1 from periods where periods.practice_id = engagements.practice_id and periods.engagement_id = engagements.id)
    and (starts_on collate "C" < '1970-01-01' or starts_on collate "C" > '2199-12-31' or starts_on like '+%');
update engagements set ends_on =
    case when ends_on like '+%' or ends_on collate "C" > '2199-12-31' then '2199-12-31' else '1970-01-01' end
  where not exists (select 1 from periods where periods.practice_id = engagements.practice_id and periods.engagement_id = engagements.id)
    and (ends_on collate "C" < '1970-01-01' or ends_on collate "C" > '2199-12-31' or ends_on like '+%');
update engagements set review_on =
    case when review_on like '+%' or review_on collate "C" > '2199-12-31' then '2199-12-31' else '1970-01-01' end
  where not exists (select 1 from periods where periods.practice_id = engagements.practice_id and periods.engagement_id = engagements.id)
    and (review_on collate "C" < '1970-01-01' or review_on collate "C" > '2199-12-31' or review_on like '+%');
update engagements set ended_on =
    case when ended_on like '+%' or ended_on collate "C" > '2199-12-31' then '2199-12-31' else '1970-01-01' end
  where not exists (select 1 from periods where periods.practice_id = engagements.practice_id and periods.engagement_id = engagements.id)
    and (ended_on collate "C" < '1970-01-01' or ended_on collate "C" > '2199-12-31' or ended_on like '+%');

-- What was worked, with the totals of its month: those of a month outside join the month at the edge.
update time_entries set worked_on =
    case when worked_on like '+%' or worked_on collate "C" > '2199-12-31' then '2199-12-31' else '1970-01-01' end
  where period_index is null
    and (worked_on collate "C" < '1970-01-01' or worked_on collate "C" > '2199-12-31' or worked_on like '+%');
update asks set received_at = case when received_at < 86400000 then 86400000 else 7257988800000 end
  where (received_at < 86400000 or received_at > 7257988800000);
update timers set started_at = case when started_at < 86400000 then 86400000 else 7257988800000 end
  where (started_at < 86400000 or started_at > 7257988800000);
update practices set rehearsal_now = case when rehearsal_now < 86400000 then 86400000 else 7257988800000 end
  where (rehearsal_now < 86400000 or rehearsal_now > 7257988800000);
update time_entries set started_at = case when started_at < 86400000 then 86400000 else 7257988800000 end
  where period_index is null and (started_at < 86400000 or started_at > 7257988800000);
update time_entries set ends_at = case when ends_at < 86400000 then 86400000 else 7257988800000 end
  where period_index is null and (ends_at < 86400000 or ends_at > 7257988800000);
insert into monthly_totals
    (practice_id, month, client_id, engagement_id, entries, actual_minutes, billed_minutes, charged_minutes)
  select practice_id, '1970-01', client_id, engagement_id,
    sum(entries), sum(actual_minutes), sum(billed_minutes), sum(charged_minutes)
  from monthly_totals
  where month collate "C" < '1970-01' and month not like '+%'
    and not exists (select 1 from periods where periods.practice_id = monthly_totals.practice_id and periods.engagement_id = monthly_totals.engagement_id)
  group by practice_id, client_id, engagement_id
  on conflict (practice_id, month, client_id, engagement_id) do update set
    entries = monthly_totals.entries + excluded.entries,
    actual_minutes = monthly_totals.actual_minutes + excluded.actual_minutes,
    billed_minutes = monthly_totals.billed_minutes + excluded.billed_minutes,
    charged_minutes = monthly_totals.charged_minutes + excluded.charged_minutes;
delete from monthly_totals
  where month collate "C" < '1970-01' and month not like '+%'
    and not exists (select 1 from periods where periods.practice_id = monthly_totals.practice_id and periods.engagement_id = monthly_totals.engagement_id);
insert into monthly_totals
    (practice_id, month, client_id, engagement_id, entries, actual_minutes, billed_minutes, charged_minutes)
  select practice_id, '2199-12', client_id, engagement_id,
    sum(entries), sum(actual_minutes), sum(billed_minutes), sum(charged_minutes)
  from monthly_totals
  where (month collate "C" > '2199-12' or month like '+%')
    and not exists (select 1 from periods where periods.practice_id = monthly_totals.practice_id and periods.engagement_id = monthly_totals.engagement_id)
  group by practice_id, client_id, engagement_id
  on conflict (practice_id, month, client_id, engagement_id) do update set
    entries = monthly_totals.entries + excluded.entries,
    actual_minutes = monthly_totals.actual_minutes + excluded.actual_minutes,
    billed_minutes = monthly_totals.billed_minutes + excluded.billed_minutes,
    charged_minutes = monthly_totals.charged_minutes + excluded.charged_minutes;
delete from monthly_totals
  where (month collate "C" > '2199-12' or month like '+%')
    and not exists (select 1 from periods where periods.practice_id = monthly_totals.practice_id and periods.engagement_id = monthly_totals.engagement_id);

-- The days in the content of a proposal, and the day that the periods of a draft are counted from.
-- Replaced as text: a text with half of a character in it, which was accepted too, is no jsonb.
update proposals set content = regexp_replace(content, '"startsOn":"[^"]*"', '"startsOn":"1970-01-01"')
  where substring(content from '"startsOn":"([^"]*)"') collate "C" < '1970-01-01' and substring(content from '"startsOn":"([^"]*)"') not like '+%';
update proposals set content = regexp_replace(content, '"startsOn":"[^"]*"', '"startsOn":"2199-12-31"')
  where (substring(content from '"startsOn":"([^"]*)"') collate "C" > '2199-12-31' or substring(content from '"startsOn":"([^"]*)"') like '+%');
update proposals set content = regexp_replace(content, '"validUntil":"[^"]*"', '"validUntil":"1970-01-01"')
  where substring(content from '"validUntil":"([^"]*)"') collate "C" < '1970-01-01' and substring(content from '"validUntil":"([^"]*)"') not like '+%';
update proposals set content = regexp_replace(content, '"validUntil":"[^"]*"', '"validUntil":"2199-12-31"')
  where (substring(content from '"validUntil":"([^"]*)"') collate "C" > '2199-12-31' or substring(content from '"validUntil":"([^"]*)"') like '+%');
update engagements set retainer = regexp_replace(retainer, '"anchorOn":"[^"]*"', '"anchorOn":"1970-01-01"')
  where not exists (select 1 from periods where periods.practice_id = engagements.practice_id and periods.engagement_id = engagements.id)
    and substring(retainer from '"anchorOn":"([^"]*)"') collate "C" < '1970-01-01' and substring(retainer from '"anchorOn":"([^"]*)"') not like '+%';
update engagements set retainer = regexp_replace(retainer, '"anchorOn":"[^"]*"', '"anchorOn":"2199-12-31"')
  where not exists (select 1 from periods where periods.practice_id = engagements.practice_id and periods.engagement_id = engagements.id)
    and (substring(retainer from '"anchorOn":"([^"]*)"') collate "C" > '2199-12-31' or substring(retainer from '"anchorOn":"([^"]*)"') like '+%');

do $$
declare
  name text;
begin
  foreach name in array array[
    'asks',
    'change_orders',
    'benefits',
    'reviews',
    'touchpoints',
    'check_ins',
    'payments',
    'charges',
    'endings',
    'snoozes',
    'proposals',
    'engagements',
    'timers',
    'time_entries',
    'monthly_totals',
    'periods'
  ]
  loop
    execute format('alter table %I force row level security', name);
  end loop;
end
$$;
