-- Days and instants lie in the years 1970 to 2199 from now on (contract/shapes.ts). What was accepted before and lies outside is
-- moved to the edge it is past, so that nothing is lost and no list answers a fault any more: an ask received in the year 9999
-- stands in the queue again and can be withdrawn. The document of a proposal that was sent keeps its days, as evidence does.
-- A retainer that has opened a period keeps its days and those of what was worked in it: its statements are counted by them.

update asks set received_on =
    case when received_on like '+%' or received_on > '2199-12-31' then '2199-12-30' else '1970-01-02' end
  where (received_on < '1970-01-01' or received_on > '2199-12-31' or received_on like '+%');
update change_orders set ends_on =
    case when ends_on like '+%' or ends_on > '2199-12-31' then '2199-12-31' else '1970-01-01' end
  where (ends_on < '1970-01-01' or ends_on > '2199-12-31' or ends_on like '+%');
update change_orders set valid_until =
    case when valid_until like '+%' or valid_until > '2199-12-31' then '2199-12-31' else '1970-01-01' end
  where (valid_until < '1970-01-01' or valid_until > '2199-12-31' or valid_until like '+%');
update benefits set due_on =
    case when due_on like '+%' or due_on > '2199-12-31' then '2199-12-31' else '1970-01-01' end
  where (due_on < '1970-01-01' or due_on > '2199-12-31' or due_on like '+%');
update benefits set received_on =
    case when received_on like '+%' or received_on > '2199-12-31' then '2199-12-31' else '1970-01-01' end
  where (received_on < '1970-01-01' or received_on > '2199-12-31' or received_on like '+%');
update reviews set review_on =
    case when review_on like '+%' or review_on > '2199-12-31' then '2199-12-31' else '1970-01-01' end
  where (review_on < '1970-01-01' or review_on > '2199-12-31' or review_on like '+%');
update touchpoints set happened_on =
    case when happened_on like '+%' or happened_on > '2199-12-31' then '2199-12-31' else '1970-01-01' end
  where (happened_on < '1970-01-01' or happened_on > '2199-12-31' or happened_on like '+%');
update check_ins set last_on =
    case when last_on like '+%' or last_on > '2199-12-31' then '2199-12-31' else '1970-01-01' end
  where (last_on < '1970-01-01' or last_on > '2199-12-31' or last_on like '+%');
update check_ins set due_on =
    case when due_on like '+%' or due_on > '2199-12-31' then '2199-12-31' else '1970-01-01' end
  where (due_on < '1970-01-01' or due_on > '2199-12-31' or due_on like '+%');
update payments set paid_on =
    case when paid_on like '+%' or paid_on > '2199-12-31' then '2199-12-31' else '1970-01-01' end
  where (paid_on < '1970-01-01' or paid_on > '2199-12-31' or paid_on like '+%');
update charges set paid_on =
    case when paid_on like '+%' or paid_on > '2199-12-31' then '2199-12-31' else '1970-01-01' end
  where (paid_on < '1970-01-01' or paid_on > '2199-12-31' or paid_on like '+%');
update charges set due_on =
    case when due_on like '+%' or due_on > '2199-12-31' then '2199-12-31' else '1970-01-01' end
  where period_index is null
    and (due_on < '1970-01-01' or due_on > '2199-12-31' or due_on like '+%');
update endings set ends_on =
    case when ends_on like '+%' or ends_on > '2199-12-31' then '2199-12-31' else '1970-01-01' end
  where (ends_on < '1970-01-01' or ends_on > '2199-12-31' or ends_on like '+%');
update endings set page_until =
    case when page_until like '+%' or page_until > '2199-12-31' then '2199-12-31' else '1970-01-01' end
  where (page_until < '1970-01-01' or page_until > '2199-12-31' or page_until like '+%');
update snoozes set until_on =
    case when until_on like '+%' or until_on > '2199-12-31' then '2199-12-31' else '1970-01-01' end
  where (until_on < '1970-01-01' or until_on > '2199-12-31' or until_on like '+%');
update proposals set valid_until =
    case when valid_until like '+%' or valid_until > '2199-12-31' then '2199-12-31' else '1970-01-01' end
  where (valid_until < '1970-01-01' or valid_until > '2199-12-31' or valid_until like '+%');
update engagements set starts_on =
    case when starts_on like '+%' or starts_on > '2199-12-31' then '2199-12-31' else '1970-01-01' end
  where not exists (select 1 from periods where periods.practice_id = engagements.practice_id and periods.engagement_id = engagements.id)
    and (starts_on < '1970-01-01' or starts_on > '2199-12-31' or starts_on like '+%');
update engagements set ends_on =
    case when ends_on like '+%' or ends_on > '2199-12-31' then '2199-12-31' else '1970-01-01' end
  where not exists (select 1 from periods where periods.practice_id = engagements.practice_id and periods.engagement_id = engagements.id)
    and (ends_on < '1970-01-01' or ends_on > '2199-12-31' or ends_on like '+%');
update engagements set review_on =
    case when review_on like '+%' or review_on > '2199-12-31' then '2199-12-31' else '1970-01-01' end
  where not exists (select 1 from periods where periods.practice_id = engagements.practice_id and periods.engagement_id = engagements.id)
    and (review_on < '1970-01-01' or review_on > '2199-12-31' or review_on like '+%');
update engagements set ended_on =
    case when ended_on like '+%' or ended_on > '2199-12-31' then '2199-12-31' else '1970-01-01' end
  where not exists (select 1 from periods where periods.practice_id = engagements.practice_id and periods.engagement_id = engagements.id)
    and (ended_on < '1970-01-01' or ended_on > '2199-12-31' or ended_on like '+%');

-- What was worked, with the totals of its month: those of a month outside join the month at the edge.
update time_entries set worked_on =
    case when worked_on like '+%' or worked_on > '2199-12-31' then '2199-12-31' else '1970-01-01' end
  where period_index is null
    and (worked_on < '1970-01-01' or worked_on > '2199-12-31' or worked_on like '+%');
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
  where month < '1970-01' and month not like '+%'
    and not exists (select 1 from periods where periods.practice_id = monthly_totals.practice_id and periods.engagement_id = monthly_totals.engagement_id)
  group by practice_id, client_id, engagement_id
  on conflict (practice_id, month, client_id, engagement_id) do update set
    entries = monthly_totals.entries + excluded.entries,
    actual_minutes = monthly_totals.actual_minutes + excluded.actual_minutes,
    billed_minutes = monthly_totals.billed_minutes + excluded.billed_minutes,
    charged_minutes = monthly_totals.charged_minutes + excluded.charged_minutes;
delete from monthly_totals
  where month < '1970-01' and month not like '+%'
    and not exists (select 1 from periods where periods.practice_id = monthly_totals.practice_id and periods.engagement_id = monthly_totals.engagement_id);
insert into monthly_totals
    (practice_id, month, client_id, engagement_id, entries, actual_minutes, billed_minutes, charged_minutes)
  select practice_id, '2199-12', client_id, engagement_id,
    sum(entries), sum(actual_minutes), sum(billed_minutes), sum(charged_minutes)
  from monthly_totals
  where (month > '2199-12' or month like '+%')
    and not exists (select 1 from periods where periods.practice_id = monthly_totals.practice_id and periods.engagement_id = monthly_totals.engagement_id)
  group by practice_id, client_id, engagement_id
  on conflict (practice_id, month, client_id, engagement_id) do update set
    entries = monthly_totals.entries + excluded.entries,
    actual_minutes = monthly_totals.actual_minutes + excluded.actual_minutes,
    billed_minutes = monthly_totals.billed_minutes + excluded.billed_minutes,
    charged_minutes = monthly_totals.charged_minutes + excluded.charged_minutes;
delete from monthly_totals
  where (month > '2199-12' or month like '+%')
    and not exists (select 1 from periods where periods.practice_id = monthly_totals.practice_id and periods.engagement_id = monthly_totals.engagement_id);

-- The days in the content of a proposal, and the day that the periods of a draft are counted from.
update proposals set content = json_set(content, '$.startsOn', '1970-01-01')
  where json_extract(content, '$.startsOn') < '1970-01-01' and json_extract(content, '$.startsOn') not like '+%';
update proposals set content = json_set(content, '$.startsOn', '2199-12-31')
  where (json_extract(content, '$.startsOn') > '2199-12-31' or json_extract(content, '$.startsOn') like '+%');
update proposals set content = json_set(content, '$.validUntil', '1970-01-01')
  where json_extract(content, '$.validUntil') < '1970-01-01' and json_extract(content, '$.validUntil') not like '+%';
update proposals set content = json_set(content, '$.validUntil', '2199-12-31')
  where (json_extract(content, '$.validUntil') > '2199-12-31' or json_extract(content, '$.validUntil') like '+%');
update engagements set retainer = json_set(retainer, '$.period.anchorOn', '1970-01-01')
  where not exists (select 1 from periods where periods.practice_id = engagements.practice_id and periods.engagement_id = engagements.id)
    and json_extract(retainer, '$.period.anchorOn') < '1970-01-01' and json_extract(retainer, '$.period.anchorOn') not like '+%';
update engagements set retainer = json_set(retainer, '$.period.anchorOn', '2199-12-31')
  where not exists (select 1 from periods where periods.practice_id = engagements.practice_id and periods.engagement_id = engagements.id)
    and (json_extract(retainer, '$.period.anchorOn') > '2199-12-31' or json_extract(retainer, '$.period.anchorOn') like '+%');
