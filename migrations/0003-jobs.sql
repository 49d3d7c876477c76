-- The queue's own tables have row-level security and no policies. Its worker signs in as sencase_worker, which reaches
-- those tables and nothing else; the program may only add to the queue, through one function of ours.
grant usage on schema graphile_worker to sencase_worker;
grant select, insert, update, delete on all tables in schema graphile_worker to sencase_worker;
grant usage on all sequences in schema graphile_worker to sencase_worker;

do $$
declare t text;
begin
  for t in
    select relname from pg_class where relnamespace = 'graphile_worker'::regnamespace and relkind = 'r' and relrowsecurity
  loop
    execute format('create policy worker_runs_the_queue on graphile_worker.%I to sencase_worker using (true) with check (true)', t);
  end loop;
end $$;

-- A job is done in the name of whoever caused it. A key makes a later call replace a job that still waits.
create function sencase_queue(task text, what jsonb, run_at timestamptz default null, key text default null)
returns void language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  if me() is null then raise exception 'A job needs somebody who caused it'; end if;
  perform graphile_worker.add_job(task, json_build_object('as', me(), 'what', what), run_at => sencase_queue.run_at, job_key => key);
end $$;
revoke all on function sencase_queue from public;
grant execute on function sencase_queue to sencase_app;
