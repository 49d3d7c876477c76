-- What the lists ask of many cases at once.
create index deadline_final on deadline (met_on) where id = 'finalise-plan' and met_on is not null;

-- A name as people type it: without case and accents, so that "wisniewska" finds Wiśniewska.
create function plain_name(name text) returns text language sql immutable strict parallel safe as
  $$ select lower(public.unaccent('public.unaccent'::regdictionary, name)) $$;
create index person_plain_name on person
  using gin ((plain_name(given_name || ' ' || family_name || ' ' || coalesce(known_as, ''))) gin_trgm_ops);

-- Its setting below is known once its library is loaded.
select show_limit();

-- A name with a slip in it is found too. The people are found by the index first; only their cases are looked at, and held
-- to the same rule as every policy.
create or replace function find_cases(words text, most int) returns setof text
language sql stable security definer set search_path = public set pg_trgm.word_similarity_threshold = 0.5 as $$
  with wanted as (
    select plain_name(words) as name, '%' || replace(replace(replace(plain_name(words), '\', '\\'), '%', '\%'), '_', '\_') || '%' as part
  ),
  people as (
    select p.person_id,
      word_similarity((select name from wanted), plain_name(p.given_name || ' ' || p.family_name || ' ' || coalesce(p.known_as, ''))) as likeness
    from person p
    where plain_name(p.given_name || ' ' || p.family_name || ' ' || coalesce(p.known_as, '')) like (select part from wanted)
       or (select name from wanted) <% plain_name(p.given_name || ' ' || p.family_name || ' ' || coalesce(p.known_as, ''))
  ),
  found as (
    select s.case_id, 2::real as likeness, s.sort_name from case_summary s where s.case_id = upper(words)
    union all
    select s.case_id, p.likeness, s.sort_name from people p join case_summary s on s.child_id = p.person_id
    where s.case_id <> upper(words)
  )
  select case_id from found
  where (select is_system())
    or (select is_staff()) and (case_id <> all ((select restricted_cases())::text[]) or case_id = any ((select my_cases())::text[]))
  order by likeness desc, sort_name, case_id
  limit most
$$;
