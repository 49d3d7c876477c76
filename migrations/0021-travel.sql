-- How a child's travel to school stands, derived from the facts like all that lists read: one row for each case that has or
-- had anything of it on the record. The readiness of a term is made from it and from what is provided.
create table travel (
  case_id text primary key references case_file,
  state text not null check (state in ('waits', 'agreed', 'refused', 'stopped', 'in-plan', 'none')),
  -- The statement or plan itself provides travel.
  in_plan boolean not null default false,
  applied_on date,
  decide_by date,
  decided_on date,
  -- The first day for which travel is agreed, or the last day of what stops.
  day date,
  -- The last day to answer the appeal that waits.
  answer_by date,
  -- What changes of home, school or age ask, and from when the first of them does.
  questions text[] not null default '{}',
  asks_from date,
  reviewed_on date,
  -- Travel training that is under way, and the day of its next step.
  training boolean not null default false,
  step_by date
);
create index travel_state on travel (state);

alter table travel enable row level security;
create policy travel_see on travel for select using (
  (select is_system()) or (select is_staff()) and (case_id <> all ((select restricted_cases())::text[]) or case_id = any ((select my_cases())::text[])));
create policy travel_add on travel for insert with check (may_write(case_id));
create policy travel_change on travel for update using (may_write(case_id)) with check (may_write(case_id));
create policy travel_clear on travel for delete using (may_write(case_id));
grant select, insert, update, delete on travel to sencase_app;

-- What is provided, dated: what ended before it began is not here.
create table travel_provision (
  case_id text not null references case_file,
  position int not null,
  mode text not null,
  vehicle text,
  escort boolean not null,
  escort_name text,
  -- What must be known before the first day and is not: "vehicle", "escort".
  lacks text[] not null default '{}',
  days int not null check (days between 1 and 5),
  yearly int check (yearly >= 0),
  period daterange not null check (not isempty(period)),
  primary key (case_id, position)
);
create index travel_provision_period on travel_provision using gist (period);

alter table travel_provision enable row level security;
create policy travel_provision_see on travel_provision for select using (
  (select is_system()) or (select is_staff()) and (case_id <> all ((select restricted_cases())::text[]) or case_id = any ((select my_cases())::text[])));
create policy travel_provision_add on travel_provision for insert with check (may_write(case_id));
create policy travel_provision_clear on travel_provision for delete using (may_write(case_id));
grant select, insert, delete on travel_provision to sencase_app;
