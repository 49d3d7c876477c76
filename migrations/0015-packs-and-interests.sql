-- Packs of sittings that hear a restricted case, interests that are withdrawn, and memberships of less than a day.

-- A restricted case is for its named staff also where other staff sit on the panel. Members from outside the section, whom
-- nobody can name on a case, read what one of the named puts into a pack.
create or replace function reads_papers(of_sitting text, of_case text) returns boolean language sql stable security definer set search_path = public as $$
  select (staff_see(of_case) or not is_staff() and of_sitting = any (my_sittings()) and is_listed(of_sitting, of_case))
    and (of_sitting || ' ' || of_case) <> all (my_interests())
$$;

-- How many cases wait on an agenda that the asker may not see and that are in no pack of it: said before a pack is frozen.
create function hidden_unpacked(of_sitting text) returns int language sql stable security definer set search_path = public as $$
  select count(*)::int from sitting_item i
  where is_staff() and i.sitting_id = of_sitting and i.state = 'listed' and not staff_see(i.case_id)
    and not exists (select from pack_case c join pack p using (pack_no)
      where p.sitting_id = of_sitting and c.case_id = i.case_id)
$$;

-- An interest that was withdrawn: what it was, why it is none, and who said so. It is minuted as both.
create table interest_withdrawn (
  withdrawn_id bigint generated always as identity primary key,
  sitting_id text not null references sitting,
  case_id text not null references case_file,
  account_id text not null references account,
  because text not null,
  declared_at timestamptz not null,
  withdrawn_because text not null check (withdrawn_because <> ''),
  withdrawn_by text not null references account,
  withdrawn_at timestamptz not null,
  check (withdrawn_at >= declared_at)
);
create index interest_withdrawn_sitting on interest_withdrawn (sitting_id);
alter table interest_withdrawn enable row level security;
create policy interest_withdrawn_see on interest_withdrawn for select using (staff_see(case_id) or account_id = (select me()));
-- By whose interest it is, or by staff who may write on the case; of an interest that stands, in the words it was declared in.
create policy interest_withdrawn_add on interest_withdrawn for insert with check (
  withdrawn_by = (select me()) and (account_id = (select me()) or may_write(case_id)) and exists (
    select from sitting_interest i join sitting s using (sitting_id)
    where i.sitting_id = interest_withdrawn.sitting_id and i.case_id = interest_withdrawn.case_id
      and i.account_id = interest_withdrawn.account_id and i.because = interest_withdrawn.because
      and i.declared_at = interest_withdrawn.declared_at and s.state in ('planned', 'open')));
grant select, insert on interest_withdrawn to sencase_app;
create trigger interest_withdrawn_never_changes before update or delete on interest_withdrawn
  for each row execute function never_changes();

-- No interest goes without the minute of its withdrawal.
create policy sitting_interest_withdraw on sitting_interest for delete using (exists (
  select from interest_withdrawn w
  where w.sitting_id = sitting_interest.sitting_id and w.case_id = sitting_interest.case_id
    and w.account_id = sitting_interest.account_id and w.declared_at = sitting_interest.declared_at));
grant delete on sitting_interest to sencase_app;

-- A membership that ended on the day it began has no day in it, so it is no row among the members: here its owner is told.
create table membership_of_no_day (
  panel text not null,
  account_id text not null references account,
  began_on date not null,
  primary key (panel, account_id, began_on)
);
alter table membership_of_no_day enable row level security;
create policy membership_of_no_day_see on membership_of_no_day for select using (
  (select is_staff()) or account_id = (select me()));
create policy membership_of_no_day_add on membership_of_no_day for insert with check ((select is_staff()));
grant select, insert on membership_of_no_day to sencase_app;
