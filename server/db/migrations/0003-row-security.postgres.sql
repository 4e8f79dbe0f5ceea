-- A second wall between practices: even a query that forgets its practice sees only the rows of the
-- practice its connection was opened for. `force` holds the owner of the tables to it too; only a
-- superuser or a role with BYPASSRLS passes, and the server warns at its start when it runs as one.
do $$
declare
  name text;
begin
  foreach name in array array[
    'clients', 'engagements', 'retainer_changes', 'top_ups', 'pauses', 'overage_approvals', 'periods',
    'charges', 'time_entries', 'monthly_totals', 'timers', 'imports', 'import_targets', 'import_rows',
    'idempotency_keys', 'audit', 'sequences'
  ]
  loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format(
      'create policy own_practice on %I using (practice_id = current_setting(''holdfast.practice_id'', true))',
      name
    );
  end loop;
end
$$;
