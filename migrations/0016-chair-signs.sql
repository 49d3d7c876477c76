-- Who has the chair ends a sitting and signs its minutes, also somebody who is no staff. Closing it is for staff: it records on
-- cases that the chair does not see.

create function chairs_now(of_sitting text) returns boolean language sql stable security definer set search_path = public as $$
  select exists (
    select from sitting_presence p join sitting s using (sitting_id) join account a using (account_id)
    where s.sitting_id = of_sitting and s.state = 'open' and p.account_id = me() and p.role = 'chair' and p.left_at is null
      and a.disabled_at is null)
$$;

-- Nobody writes in the sitting while it is signed.
create function hold_as_chair(of_sitting text) returns void language sql security definer set search_path = public as $$
  select from sitting where sitting_id = of_sitting and chairs_now(of_sitting) for no key update
$$;

create table sitting_signature (
  sitting_id text primary key references sitting,
  signed_by text not null references account,
  signed_at timestamptz not null
);
alter table sitting_signature enable row level security;
create policy sitting_signature_see on sitting_signature for select using (
  (select is_staff()) or signed_by = (select me()));
create policy sitting_signature_add on sitting_signature for insert with check (
  signed_by = (select me()) and chairs_now(sitting_id));
-- The sitting goes on: whoever holds it takes the signature back, and what it was stays in the history.
create policy sitting_signature_undo on sitting_signature for delete using ((select is_staff()));
grant select, insert, delete on sitting_signature to sencase_app;
create trigger sitting_signature_history before delete on sitting_signature for each row execute function keep_history();

-- The chair reads of a case what was found on it, but for an interest of theirs, or a restriction to other staff.
create function reads_as_chair(of_sitting text, of_case text) returns boolean language sql stable security definer set search_path = public as $$
  select (staff_see(of_case) or not is_staff()) and (of_sitting || ' ' || of_case) <> all (my_interests())
$$;

-- The minutes as the chair reads them before signing, while the sitting is open.
create function minutes_to_sign(of_sitting text)
returns table (place int, case_id text, child_name text, state text, because text, recommends text, criteria text, answers jsonb,
  reasons text, conditions text, dissent text, recorded_at timestamptz, voters int, interests text[], kept_back boolean)
language sql stable security definer set search_path = public as $$
  select i.place, i.case_id, c.child_name, i.state, i.because, r.recommends, r.criteria, r.answers, r.reasons, r.conditions,
    r.dissent, r.recorded_at, cardinality(r.voters),
    array(select a.name || ' (' || n.because || ')' from sitting_interest n join account a using (account_id)
      where n.sitting_id = i.sitting_id and n.case_id = i.case_id order by n.declared_at),
    false
  from sitting_item i join case_summary c using (case_id) left join recommendation r using (sitting_id, case_id)
  where i.sitting_id = of_sitting and chairs_now(of_sitting) and reads_as_chair(of_sitting, i.case_id)
  union all
  select i.place, i.case_id, '', i.state, '', null, null, null, null, null, null, r.recorded_at, null, '{}', true
  from sitting_item i left join recommendation r using (sitting_id, case_id)
  where i.sitting_id = of_sitting and chairs_now(of_sitting) and not reads_as_chair(of_sitting, i.case_id)
  order by 1, 2
$$;

create function present_to_sign(of_sitting text) returns table (name text, title text, role text, for_name text)
language sql stable security definer set search_path = public as $$
  select a.name, a.title, p.role, f.name
  from sitting_presence p join account a using (account_id) left join account f on f.account_id = p.for_account
  where p.sitting_id = of_sitting and chairs_now(of_sitting)
  order by (p.role = 'chair') desc, (p.role = 'clerk'), a.name
$$;
