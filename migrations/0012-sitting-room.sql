-- The room in which a panel sits: when people came and left, what the panel answered to each criterion, and who had a vote.

alter table sitting_presence
  add column came_at timestamptz not null default now(),
  add column left_at timestamptz check (left_at >= came_at);

alter table recommendation
  -- The version of the criteria the answers are to; empty for a panel that weighs placements.
  add column criteria text,
  -- What the child is given without an assessment, once the authority has decided so.
  add column support text,
  -- Who had a vote on this case when it was recorded: none of them confirms it.
  add column voters text[] not null default '{}';

-- A closed sitting is opened again only with a reason, and its minutes stay as they were.
create table sitting_reopening (
  reopening_id bigint generated always as identity primary key,
  sitting_id text not null references sitting,
  because text not null check (because <> ''),
  closed_by text not null references account,
  closed_at timestamptz not null,
  reopened_by text not null references account,
  reopened_at timestamptz not null
);
create index sitting_reopening_sitting on sitting_reopening (sitting_id);
alter table sitting_reopening enable row level security;
create policy sitting_reopening_see on sitting_reopening for select using ((select is_staff()));
create policy sitting_reopening_add on sitting_reopening for insert with check (
  (select is_staff()) and reopened_by = (select me()));
grant select, insert on sitting_reopening to sencase_app;
create trigger sitting_reopening_never_changes before update or delete on sitting_reopening
  for each row execute function never_changes();

-- How many cases of an agenda the asker may not see: a sitting is not closed past them.
create function hidden_items(of_sitting text) returns int language sql stable security definer set search_path = public as $$
  select count(*)::int from sitting_item where is_staff() and sitting_id = of_sitting and state <> 'postponed' and not staff_see(case_id)
$$;

create index fact_weighed on fact ("on") where name = 'assessment.weighed';

create function age_band(years int) returns int language sql immutable parallel safe as
  $$ select case when years < 5 then 0 when years < 7 then 1 when years < 11 then 2 when years < 16 then 3 else 4 end $$;

-- The last decisions on children of the same age band and need, those with the most similar answers first. What comes out
-- names nobody: no reference, no name, no words that anybody wrote. Restricted cases and corrected decisions are left out.
create function alike_decisions(of_case text, given jsonb, most int)
returns table (month text, age int, need text, outcome text, same int, answered int, afterwards text)
language sql stable security definer set search_path = public as $$
  with child as (
    select p.need, age_band(extract(year from age(today(), p.born_on))::int) as band
    from case_file c join person p on p.person_id = c.child_id
    where c.case_id = of_case and staff_see(of_case)
  ), weighed as (
    select distinct on (f.case_id) f.case_id, f.position, f."on", f.says, p.need,
      extract(year from age(f."on", p.born_on))::int as age
    from fact f
    join case_file c on c.case_id = f.case_id
    join person p on p.person_id = c.child_id
    join child on child.need = p.need and child.band = age_band(extract(year from age(f."on", p.born_on))::int)
    where f.name = 'assessment.weighed' and f.case_id <> of_case
      and f."on" > today() - 5 * 366 and f.case_id <> all (restricted_cases())
      and not exists (select from fact k where k.case_id = f.case_id and k.name = 'fact.corrected'
        and (k.says ->> 'position')::int = f.position)
    order by f.case_id, f."on" desc, f.position desc
  )
  select to_char(w."on", 'YYYY-MM'), w.age, w.need, w.says ->> 'outcome',
    (select count(*)::int from jsonb_array_elements(w.says -> 'answers') a
      join jsonb_array_elements(given) g
        on g ->> 'criterion' = a ->> 'criterion' and g ->> 'answer' = a ->> 'answer') as same,
    jsonb_array_length(w.says -> 'answers'),
    (select k.name from fact k where k.case_id = w.case_id and k."on" >= w."on"
      and k.name in ('plan.finalised', 'plan.refused') order by k."on" limit 1)
  from weighed w
  order by same desc, w."on" desc
  limit least(most, 10)
$$;
