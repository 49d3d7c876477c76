-- Who sees what. A party is a stable group: a person with parental responsibility, a setting, a named member of staff.
-- Staff need no rows of their own: they see every case that is not restricted. The functions run as the owner and so see
-- past the policies; each answers only for the person who asks, once for each statement.

create function my_kind() returns text language sql stable security definer set search_path = public as
  $$ select kind from account where account_id = me() and disabled_at is null $$;

create function is_staff() returns boolean language sql stable security definer set search_path = public as
  $$ select coalesce(my_kind() = 'staff', false) or coalesce(me() like 'system:%', false) $$;

create function my_parties() returns text[] language sql stable security definer set search_path = public as $$
  select coalesce(array_agg(party), '{}') from (
    select 'person:' || person_id as party from account where account_id = me() and kind = 'family' and disabled_at is null
    union all
    select 'setting:' || s.setting_id from account_setting s join account a using (account_id)
      where a.account_id = me() and a.disabled_at is null and s.period @> today()
    union all
    select 'staff:' || account_id from account where account_id = me() and kind = 'staff' and disabled_at is null
  ) p
$$;

create function my_cases() returns text[] language sql stable security definer set search_path = public as
  $$ select coalesce(array_agg(distinct case_id), '{}') from audience where party = any (my_parties()) $$;

create function restricted_cases() returns text[] language sql stable security definer set search_path = public as
  $$ select coalesce(array_agg(case_id), '{}') from restriction $$;

-- People who stand only in restricted cases.
create function restricted_people() returns text[] language sql stable security definer set search_path = public as $$
  select coalesce(array_agg(distinct p.person_id), '{}')
  from case_person p join restriction r using (case_id)
  where not exists (
    select from case_person other
    where other.person_id = p.person_id and not exists (select from restriction r2 where r2.case_id = other.case_id))
$$;

create function my_people() returns text[] language sql stable security definer set search_path = public as $$
  select coalesce(array_agg(distinct person_id), '{}') from (
    select person_id from account where account_id = me()
    union all
    select child_id from case_file where case_id = any (my_cases())
    union all
    select p.person_id from case_person p where is_staff() and p.case_id = any (my_cases())
  ) p
$$;

-- The program's own jobs: each is a party with a name, and sees what staff see, restricted cases too.
create function is_system() returns boolean language sql stable parallel safe as
  $$ select coalesce(me() like 'system:%', false) $$;

do $$
declare t text;
begin
  foreach t in array array['setting', 'person', 'address', 'account', 'account_setting', 'management', 'quadrant_management',
    'attendance', 'case_file', 'fact', 'case_person', 'document', 'upload', 'draft', 'seal', 'case_summary', 'deadline', 'task',
    'audience', 'outside_view', 'restriction', 'view_log', 'door_log', 'credential', 'session', 'sign_in_try', 'history'] loop
    execute format('alter table %I enable row level security', t);
  end loop;
end $$;

-- Public to all who are signed in, and to the door: the register of settings.
create policy setting_read on setting for select using (true);
create policy setting_write on setting for all using ((select is_staff())) with check ((select is_staff()));

-- Rows that hang on a case are the section's, unless it is restricted; its audience sees that it is there.
create policy case_file_see on case_file for select using (
  (select is_system()) or ((select is_staff()) and case_id <> all ((select restricted_cases())::text[])) or case_id = any ((select my_cases())::text[]));
create policy case_file_open on case_file for insert with check ((select is_staff()));
-- To lock a case before writing to it (`select … for update`), staff need the right to update; no column is granted.
create policy case_file_lock on case_file for update using (
  (select is_system()) or ((select is_staff()) and (case_id <> all ((select restricted_cases())::text[]) or case_id = any ((select my_cases())::text[]))));

create policy case_summary_see on case_summary for select using (
  (select is_system()) or (select is_staff()) and (case_id <> all ((select restricted_cases())::text[]) or case_id = any ((select my_cases())::text[])));
create policy deadline_see on deadline for select using (
  (select is_system()) or (select is_staff()) and (case_id <> all ((select restricted_cases())::text[]) or case_id = any ((select my_cases())::text[])));
create policy audience_see on audience for select using (
  (select is_system()) or (select is_staff()) and (case_id <> all ((select restricted_cases())::text[]) or case_id = any ((select my_cases())::text[])));
create policy task_see on task for select using (
  (select is_system()) or (select is_staff()) and (case_id <> all ((select restricted_cases())::text[]) or case_id = any ((select my_cases())::text[])));
create policy case_person_see on case_person for select using (
  (select is_system()) or (select is_staff()) and (case_id <> all ((select restricted_cases())::text[]) or case_id = any ((select my_cases())::text[]))
  or person_id = any ((select my_people())::text[]) and case_id = any ((select my_cases())::text[]));

create policy fact_see on fact for select using (
  (select is_system()) or (select is_staff()) and (case_id <> all ((select restricted_cases())::text[]) or case_id = any ((select my_cases())::text[])));

-- Families and schools see what was made for their kind, and the documents that are marked for it.
create policy outside_view_see on outside_view for select using (
  (select is_system()) or (select is_staff()) and (case_id <> all ((select restricted_cases())::text[]) or case_id = any ((select my_cases())::text[]))
  or case_id = any ((select my_cases())::text[]) and kind = (select my_kind()));
create policy document_see on document for select using (
  (select is_system()) or (select is_staff()) and (case_id <> all ((select restricted_cases())::text[]) or case_id = any ((select my_cases())::text[]))
  or case_id = any ((select my_cases())::text[]) and seen_by @> array[(select my_kind())]);

-- A case just opened is in nobody's audience yet, so what is written asks only for staff who can see the case.
create function may_write(of_case text) returns boolean language sql stable security definer set search_path = public as $$
  select is_staff() and (is_system() or not exists (select from restriction r where r.case_id = of_case) or of_case = any (my_cases()))
$$;

create policy fact_add on fact for insert with check (may_write(case_id) and recorded_by = coalesce((select me()), ''));
create policy document_add on document for insert with check (may_write(case_id));
create policy case_person_write on case_person for insert with check (may_write(case_id));
create policy case_person_change on case_person for update using (may_write(case_id)) with check (may_write(case_id));
create policy case_summary_write on case_summary for insert with check (may_write(case_id));
create policy case_summary_change on case_summary for update using (may_write(case_id)) with check (may_write(case_id));
create policy deadline_write on deadline for insert with check (may_write(case_id));
create policy deadline_clear on deadline for delete using (may_write(case_id));
create policy task_write on task for insert with check (may_write(case_id));
create policy task_clear on task for delete using (may_write(case_id));
create policy outside_view_write on outside_view for insert with check (may_write(case_id));
create policy outside_view_change on outside_view for update using (may_write(case_id)) with check (may_write(case_id));
create policy audience_write on audience for insert with check (may_write(case_id));
create policy audience_change on audience for update using (may_write(case_id)) with check (may_write(case_id));
create policy audience_clear on audience for delete using (may_write(case_id));
create policy restriction_see on restriction for select using ((select is_system()) or (select is_staff()) and case_id = any ((select my_cases())::text[]));
create policy restriction_write on restriction for insert with check (may_write(case_id));
create policy restriction_clear on restriction for delete using (may_write(case_id));

create policy person_see on person for select using (
  (select is_system()) or (select is_staff()) and (person_id <> all ((select restricted_people())::text[]) or person_id = any ((select my_people())::text[]))
  or person_id = any ((select my_people())::text[]));
create policy person_add on person for insert with check ((select is_staff()));
create policy person_change on person for update using (
  (select is_staff()) and (person_id <> all ((select restricted_people())::text[]) or person_id = any ((select my_people())::text[])));
create policy address_see on address for select using (
  (select is_system()) or (select is_staff()) and (person_id <> all ((select restricted_people())::text[]) or person_id = any ((select my_people())::text[]))
  or person_id = (select person_id from account where account_id = (select me())));
create policy address_add on address for insert with check ((select is_staff()));
create policy address_change on address for update using (
  (select is_staff()) and (person_id <> all ((select restricted_people())::text[]) or person_id = any ((select my_people())::text[])));
create policy attendance_see on attendance for select using (
  (select is_system()) or (select is_staff()) and (person_id <> all ((select restricted_people())::text[]) or person_id = any ((select my_people())::text[]))
  or person_id = any ((select my_people())::text[]));
create policy attendance_add on attendance for insert with check ((select is_staff()));
create policy attendance_change on attendance for update using (
  (select is_staff()) and (person_id <> all ((select restricted_people())::text[]) or person_id = any ((select my_people())::text[])));
create policy attendance_end on attendance for delete using (
  (select is_staff()) and (person_id <> all ((select restricted_people())::text[]) or person_id = any ((select my_people())::text[])));

-- The section's own people are known by name to everyone they deal with; families and heads only to staff and themselves.
create policy account_see on account for select using ((select is_staff()) or kind = 'staff' or account_id = (select me()));
create policy account_write on account for all using ((select is_system())) with check ((select is_system()));
create policy account_setting_see on account_setting for select using ((select is_staff()) or account_id = (select me()));
create policy account_setting_write on account_setting for all using ((select is_staff())) with check ((select is_staff()));
create policy management_see on management for select using (true);
create policy management_write on management for all using ((select is_staff())) with check ((select is_staff()));
create policy quadrant_management_see on quadrant_management for select using (true);
create policy quadrant_management_write on quadrant_management for all using ((select is_staff())) with check ((select is_staff()));

create policy upload_own on upload for all using (account_id = (select me())) with check (account_id = (select me()));
create policy draft_own on draft for all using (account_id = (select me())) with check (account_id = (select me()) and may_write(case_id));
create policy view_log_add on view_log for insert with check (account_id = (select me()));
create policy view_log_see on view_log for select using (
  (select is_staff()) and (case_id <> all ((select restricted_cases())::text[]) or case_id = any ((select my_cases())::text[])));
create policy seal_read on seal for select using ((select is_system()));
create policy seal_add on seal for insert with check ((select is_system()));
create policy history_see on history for select using ((select is_system()));

grant usage on schema public to sencase_app;
grant select, insert, update on setting, person, account, account_setting, management, quadrant_management, attendance, address to sencase_app;
grant delete on management, quadrant_management, attendance to sencase_app;
grant select, insert on case_file, fact, document, view_log to sencase_app;
-- A lock needs the right to update some column; the trigger below lets no value change.
grant update (law) on case_file to sencase_app;
grant select, insert, update on case_person, case_summary, outside_view to sencase_app;
grant select, insert, delete on deadline, task, audience, restriction, upload, draft to sencase_app;
grant update on draft, audience to sencase_app;
grant select, insert on seal to sencase_app;
grant select on history to sencase_app;

create function never_changes() returns trigger language plpgsql as $$
begin
  raise exception 'The record only grows: % cannot be changed', tg_table_name;
end $$;
create trigger case_file_never_changes before update on case_file for each row execute function never_changes();
create trigger fact_never_changes before update or delete on fact for each row execute function never_changes();

-- The door: the only ways to a password's hash or a session. ------------------------------------------------------------

create function sign_in_lookup(given_email text) returns table (account_id text, password_hash text)
language sql stable security definer set search_path = public as $$
  select a.account_id, c.password_hash from account a join credential c using (account_id)
  where lower(a.email) = lower(given_email) and a.disabled_at is null
$$;

create function sign_in_tries(given_key text, since timestamptz) returns int language sql stable security definer set search_path = public as
  $$ select count(*)::int from sign_in_try where key = given_key and at > since $$;

create function sign_in_tried(given_key text, at_time timestamptz) returns void language sql security definer set search_path = public as $$
  delete from sign_in_try where at < at_time - interval '1 day';
  insert into sign_in_try (key, at) values (given_key, at_time)
$$;

create function sign_in_forgive(given_key text) returns void language sql security definer set search_path = public as
  $$ delete from sign_in_try where key = given_key $$;

create function session_start(hash bytea, of_account text, at_time timestamptz) returns void language sql security definer set search_path = public as $$
  insert into session (token_hash, account_id, started_at, seen_at) values (hash, of_account, at_time, at_time);
  insert into door_log (account_id, event, at) values (of_account, 'signed in', at_time)
$$;

-- The account of a live session; a session ends after the idle and the whole time given.
create function session_find(hash bytea, at_time timestamptz, idle interval, whole interval)
returns table (account_id text, kind text, role text, name text, title text, email text, person_id text, flash text)
language sql security definer set search_path = public as $$
  update session s set seen_at = at_time
  where s.token_hash = hash and s.seen_at < at_time - interval '1 minute' and s.seen_at > at_time - idle and s.started_at > at_time - whole;
  select a.account_id, a.kind, a.role, a.name, a.title, a.email, a.person_id, s.flash
  from session s join account a using (account_id)
  where s.token_hash = hash and a.disabled_at is null and s.seen_at > at_time - idle and s.started_at > at_time - whole
$$;

create function session_say(hash bytea, words text) returns void language sql security definer set search_path = public as
  $$ update session set flash = words where token_hash = hash $$;

create function session_end(hash bytea) returns void language sql security definer set search_path = public as
  $$ delete from session where token_hash = hash $$;

create function session_end_all(hash bytea) returns void language sql security definer set search_path = public as
  $$ delete from session where account_id = (select account_id from session where token_hash = hash) $$;

create function credential_set(of_account text, hash text) returns void language plpgsql security definer set search_path = public as $$
begin
  if not is_system() then raise exception 'Only the program sets a password'; end if;
  insert into credential (account_id, password_hash) values (of_account, hash)
  on conflict (account_id) do update set password_hash = excluded.password_hash;
end $$;

create function door_note(of_account text, what text) returns void language sql security definer set search_path = public as
  $$ insert into door_log (account_id, event) values (of_account, what) $$;

revoke all on function sign_in_lookup, sign_in_tries, sign_in_tried, sign_in_forgive, session_start, session_find, session_say,
  session_end, session_end_all, credential_set, door_note from public;
grant execute on function sign_in_lookup, sign_in_tries, sign_in_tried, sign_in_forgive, session_start, session_find, session_say,
  session_end, session_end_all, credential_set, door_note to sencase_app;

-- Search past the policies' dead indexes, by the same rule (trigram operators are not leakproof).
create function find_cases(words text, most int) returns setof text language sql stable security definer set search_path = public as $$
  select s.case_id from case_summary s join person p on p.person_id = s.child_id
  where (s.case_id = upper(words)
      or lower(p.given_name || ' ' || p.family_name || ' ' || coalesce(p.known_as, '')) like '%' || lower(words) || '%'
      or lower(p.given_name || ' ' || p.family_name || ' ' || coalesce(p.known_as, '')) % lower(words))
    and (is_system() or is_staff() and (s.case_id <> all (restricted_cases()) or s.case_id = any (my_cases())))
  order by (s.case_id = upper(words)) desc,
    similarity(lower(p.given_name || ' ' || p.family_name || ' ' || coalesce(p.known_as, '')), lower(words)) desc, s.sort_name
  limit most
$$;

create function find_people(words text, born date, most int) returns setof text language sql stable security definer set search_path = public as $$
  select p.person_id from person p
  where p.born_on is not null
    and (lower(p.given_name || ' ' || p.family_name || ' ' || coalesce(p.known_as, '')) % lower(words) or p.born_on = born)
    and is_staff() and (is_system() or p.person_id <> all (restricted_people()) or p.person_id = any (my_people()))
  order by (p.born_on = born) desc nulls last,
    similarity(lower(p.given_name || ' ' || p.family_name || ' ' || coalesce(p.known_as, '')), lower(words)) desc
  limit most
$$;
