do $$
declare
  name text;
begin
  foreach name in array array[
    'playbooks', 'assessments', 'declined_proposals', 'touchpoints', 'check_ins', 'library_links', 'endings', 'snoozes'
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
