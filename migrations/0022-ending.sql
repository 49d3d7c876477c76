-- What ends or may end on a case, and when, derived from the facts like all that lists read: the ages at which a plan is looked
-- at, a proposal to cease, a decision whose time runs, a move away.
create table ending (
  case_id text not null references case_file,
  kind text not null check (kind <> ''),
  on_day date,
  ground text,
  looked_on date,
  primary key (case_id, kind)
);
create index ending_day on ending (kind, on_day);

alter table ending enable row level security;
create policy ending_see on ending for select using (
  (select is_system()) or (select is_staff()) and (case_id <> all ((select restricted_cases())::text[]) or case_id = any ((select my_cases())::text[])));
create policy ending_add on ending for insert with check (may_write(case_id));
create policy ending_clear on ending for delete using (may_write(case_id));
grant select, insert, delete on ending to sencase_app;
