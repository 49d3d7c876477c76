-- Where a child is to be placed and is placed, derived from the facts like all that lists read: rows that other cases can be
-- counted against. Main placements never overlap; a named one waits for its first day, one consulted or proposed for a decision.
create table placement (
  case_id text not null references case_file,
  -- The fact that named or began it.
  position int not null,
  person_id text not null references person,
  setting_id text references setting,
  kind text not null,
  part text not null default 'main' check (part in ('main', 'part')),
  state text not null check (state in ('consulted', 'proposed', 'named', 'started', 'ended')),
  period daterange not null check (not isempty(period)),
  primary key (case_id, position),
  exclude using gist (case_id with =, period with &&) where (part = 'main' and state in ('started', 'ended'))
);
create index placement_setting on placement (setting_id, state);

alter table placement enable row level security;
create policy placement_see on placement for select using (
  (select is_system()) or (select is_staff()) and (case_id <> all ((select restricted_cases())::text[]) or case_id = any ((select my_cases())::text[])));
create policy placement_add on placement for insert with check (may_write(case_id));
create policy placement_clear on placement for delete using (may_write(case_id));
grant select, insert, delete on placement to sencase_app;

-- The day on which a pupil leaves a setting for age: the end of the school year in which its highest age is reached.
create function leaves_on(born_on date, high_age int) returns date language sql immutable parallel safe as $$
  select case when born_on is null or high_age is null then null
    else make_date(extract(year from born_on + make_interval(years => high_age, months => 4))::int, 8, 31) end
$$;

-- How many places of settings are taken on a day, and how many named to begin by then: counts only, of restricted cases too,
-- since a place that a hidden child has is taken all the same.
create function places_on(of_settings text[], on_day date, without_person text default null)
returns table (setting_id text, filled int, named int, leaving int)
language sql stable security definer set search_path = public as $$
  with here as (
    select a.setting_id, a.person_id, leaves_on(p.born_on, s.high_age) as leaves
    from attendance a join person p using (person_id) join setting s using (setting_id)
    where is_staff() and a.setting_id = any (of_settings) and a.period @> on_day
      and a.person_id is distinct from without_person
  ), staying as (
    select distinct h.setting_id, h.person_id from here h where h.leaves is null or h.leaves >= on_day
  ), coming as (
    select distinct n.setting_id, n.person_id from placement n
    where is_staff() and n.setting_id = any (of_settings) and n.state = 'named' and lower(n.period) <= on_day
      and n.person_id is distinct from without_person
      and not exists (select from staying s where s.setting_id = n.setting_id and s.person_id = n.person_id)
  )
  select o.setting_id,
    (select count(*)::int from staying s where s.setting_id = o.setting_id),
    (select count(*)::int from coming c where c.setting_id = o.setting_id),
    (select count(distinct h.person_id)::int from here h where h.setting_id = o.setting_id and h.leaves < on_day + 365 and h.leaves >= on_day)
  from unnest(of_settings) as o (setting_id)
$$;
revoke all on function places_on from public;
grant execute on function places_on to sencase_app;

-- The places of settings over a time: how many children of a school year are there or named to come, from when until when.
-- Nobody is named, so children of restricted cases are counted too.
create function places_over(of_settings text[], from_day date, until_day date)
returns table (setting_id text, cohort int, since date, until date, named boolean, children int)
language sql stable security definer set search_path = public as $$
  with all_of as (
    select a.setting_id, a.person_id, a.period, false as named
    from attendance a
    where is_staff() and a.setting_id = any (of_settings) and a.period && daterange(from_day, until_day)
    union all
    select n.setting_id, n.person_id, n.period, true
    from placement n
    where is_staff() and n.setting_id = any (of_settings) and n.state = 'named' and n.period && daterange(from_day, until_day)
      and not exists (select from attendance a where a.setting_id = n.setting_id and a.person_id = n.person_id and a.period && n.period)
  ), dated as (
    select o.setting_id, o.person_id, extract(year from p.born_on - interval '8 months')::int as cohort, lower(o.period) as since,
      least(upper(o.period), leaves_on(p.born_on, s.high_age) + 1) as until, o.named
    from all_of o join person p using (person_id) join setting s using (setting_id)
  )
  select d.setting_id, d.cohort, d.since, d.until, d.named, count(distinct d.person_id)::int
  from dated d group by d.setting_id, d.cohort, d.since, d.until, d.named
$$;
revoke all on function places_over from public;
grant execute on function places_over to sencase_app;

-- What is committed for each child, derived from the facts: levels of additional resources and agreed costs, dated.
create table commitment (
  case_id text not null references case_file,
  position int not null,
  -- The kind of setting the child is at, which says which budget pays.
  kind text not null,
  level text,
  -- Whole pence a year; null for a level, whose value the profile dates.
  yearly int check (yearly >= 0),
  -- Hundredths of a per cent that education pays.
  education int not null check (education between 0 and 10000),
  period daterange not null check (not isempty(period)),
  primary key (case_id, position),
  check ((level is null) <> (yearly is null)),
  exclude using gist (case_id with =, period with &&) where (level is not null)
);
alter table commitment enable row level security;
create policy commitment_see on commitment for select using (
  (select is_system()) or (select is_staff()) and (case_id <> all ((select restricted_cases())::text[]) or case_id = any ((select my_cases())::text[])));
create policy commitment_add on commitment for insert with check (may_write(case_id));
create policy commitment_clear on commitment for delete using (may_write(case_id));
grant select, insert, delete on commitment to sencase_app;

-- All that is committed in a time, of restricted cases too, without saying whose it is: budgets must add up.
create function committed_between(from_day date, until_day date)
returns table (kind text, level text, yearly int, education int, since date, until date, children int)
language sql stable security definer set search_path = public as $$
  select c.kind, c.level, c.yearly, c.education, lower(c.period), upper(c.period), count(*)::int
  from commitment c
  where is_staff() and c.period && daterange(from_day, until_day)
  group by c.kind, c.level, c.yearly, c.education, c.period
$$;
revoke all on function committed_between from public;
grant execute on function committed_between to sencase_app;
