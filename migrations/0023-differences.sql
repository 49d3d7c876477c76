-- Differences and appeals, derived from the facts like all that lists read: one row for each, with what comes next about it.
-- The list of the officer for disagreements, and what the panel for placements is offered, are made from it.
create table difference (
  case_id text not null references case_file,
  -- As its facts are tied: "difference:1", "appeal:2".
  about text not null,
  kind text not null check (kind in ('difference', 'appeal')),
  -- With whom; an appeal is always the family's.
  differs_with text not null,
  -- What it is about; for an appeal, the decision it is against.
  matter text not null,
  since date not null,
  -- Something is still to be done about it: it is not settled, or an order is to be carried out.
  open boolean not null,
  ended_on date,
  next_on date,
  next_what text,
  next_whose text check (next_whose in ('authority', 'family', 'tribunal')),
  acted_on date not null,
  -- An unresolved dispute that the panel for placements takes, and from when it is brought there.
  dispute boolean not null default false,
  panel_from date,
  -- The number the Tribunal gave it.
  registered_as text,
  hearing_on date,
  attends text,
  -- The order, and the last lawful day to carry it out.
  order_made text,
  comply_by date,
  primary key (case_id, about),
  check ((next_on is null) = (next_what is null) and (next_on is null) = (next_whose is null))
);
create index difference_next on difference (next_on) where open;
create index difference_panel on difference (panel_from) where panel_from is not null;

alter table difference enable row level security;
create policy difference_see on difference for select using (
  (select is_system()) or (select is_staff()) and (case_id <> all ((select restricted_cases())::text[]) or case_id = any ((select my_cases())::text[])));
create policy difference_add on difference for insert with check (may_write(case_id));
create policy difference_change on difference for update using (may_write(case_id)) with check (may_write(case_id));
create policy difference_clear on difference for delete using (may_write(case_id));
grant select, insert, update, delete on difference to sencase_app;
