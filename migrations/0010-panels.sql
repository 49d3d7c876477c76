-- Panels at work: who sits on them, their sittings, the agenda, the frozen packs and what members do with them, and what
-- the panel recommends. A member who is not staff sees of a case only what was frozen into a pack of a sitting of theirs;
-- nothing here lets anybody further into a case than that.

create table panel_member (
  panel text not null,
  account_id text not null references account,
  -- The seat as the profile calls it; `chair` leads the sittings.
  seat text not null check (seat <> ''),
  chair boolean not null default false,
  -- Whom they stand in for when that person cannot come; empty for a member.
  substitute_for text references account,
  period daterange not null check (not isempty(period)),
  check (substitute_for <> account_id),
  exclude using gist (panel with =, account_id with =, period with &&),
  exclude using gist (panel with =, period with &&) where (chair)
);
create index panel_member_account on panel_member (account_id);

create table sitting (
  sitting_id text primary key check (sitting_id ~ '^[a-z0-9-]{3,60}$'),
  panel text not null,
  sits_on date not null,
  starts_at text not null check (starts_at ~ '^\d\d:\d\d$'),
  place text not null check (place <> ''),
  capacity int not null check (capacity between 1 and 60),
  state text not null default 'planned' check (state in ('planned', 'open', 'closed', 'cancelled')),
  -- Why it sits on a day that is a bank holiday, was moved, or does not sit at all.
  note text,
  -- Rises with every change of the agenda: two clerks who order it at once are told.
  agenda int not null default 0,
  planned_by text not null references account,
  planned_at timestamptz not null,
  closed_by text references account,
  closed_at timestamptz,
  check ((state = 'closed') = (closed_at is not null)),
  check (state <> 'cancelled' or note is not null)
);
create index sitting_panel on sitting (panel, sits_on);
create unique index sitting_day on sitting (panel, sits_on) where state <> 'cancelled';

create table sitting_item (
  sitting_id text not null references sitting,
  case_id text not null references case_file,
  place int not null,
  state text not null default 'listed' check (state in ('listed', 'postponed', 'heard')),
  because text not null check (because <> ''),
  listed_by text not null references account,
  listed_at timestamptz not null,
  primary key (sitting_id, case_id)
);
create index sitting_item_case on sitting_item (case_id);
-- A case waits for one sitting at a time.
create unique index sitting_item_once on sitting_item (case_id) where state = 'listed';

create table sitting_presence (
  sitting_id text not null references sitting,
  account_id text not null references account,
  role text not null check (role in ('member', 'substitute', 'chair', 'clerk')),
  for_account text references account,
  primary key (sitting_id, account_id),
  check ((for_account is not null) = (role = 'substitute'))
);

-- The minute of an interest: from then on the case is not in that person's pack.
create table sitting_interest (
  sitting_id text not null references sitting,
  case_id text not null references case_file,
  account_id text not null references account,
  because text not null check (because <> ''),
  declared_at timestamptz not null,
  primary key (sitting_id, case_id, account_id)
);

-- Supplement 1 is the pack itself; a late paper makes supplement 2.
create table pack (
  pack_no bigint generated always as identity primary key,
  sitting_id text not null references sitting,
  supplement int not null check (supplement > 0),
  frozen_at timestamptz not null,
  frozen_by text not null references account,
  pages int not null check (pages > 0),
  -- Over the numbered list of papers with their hashes; the file is kept under the hash of its content.
  hash text not null check (hash ~ '^[0-9a-f]{64}$'),
  pdf_sha256 text not null check (pdf_sha256 ~ '^[0-9a-f]{64}$'),
  pdf_bytes bigint not null,
  unique (sitting_id, supplement)
);

create table pack_case (
  pack_no bigint not null references pack,
  case_id text not null references case_file,
  place int not null,
  -- What stands over the papers of a case, as it stood when the pack was frozen: the only words of the case a member has.
  heading text not null,
  first_page int not null,
  pages int not null,
  primary key (pack_no, case_id)
);

create table pack_paper (
  pack_no bigint not null,
  case_id text not null,
  place int not null,
  title text not null,
  document_id text references document,
  media_type text not null,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  bytes bigint not null,
  first_page int not null,
  pages int not null check (pages > 0),
  primary key (pack_no, case_id, place),
  foreign key (pack_no, case_id) references pack_case
);

create table pack_read (
  pack_no bigint not null,
  case_id text not null,
  place int not null,
  account_id text not null references account,
  read_at timestamptz not null,
  primary key (pack_no, case_id, place, account_id),
  foreign key (pack_no, case_id, place) references pack_paper
);

-- A supplement is new to those who had the pack before it: each says that they have it.
create table pack_acknowledged (
  pack_no bigint not null references pack,
  account_id text not null references account,
  acknowledged_at timestamptz not null,
  primary key (pack_no, account_id)
);

create table pack_note (
  sitting_id text not null references sitting,
  case_id text not null references case_file,
  account_id text not null references account,
  words text not null check (char_length(words) between 1 and 10000),
  written_at timestamptz not null,
  primary key (sitting_id, case_id, account_id)
);

create table recommendation (
  sitting_id text not null,
  case_id text not null,
  recommends text not null,
  answers jsonb not null default '[]',
  reasons text not null,
  conditions text,
  dissent text,
  recorded_by text not null references account,
  recorded_at timestamptz not null,
  -- What the authority decides: as recommended, or apart from it with its reasons; never by who recorded it.
  decides text,
  confirmed_by text references account,
  confirmed_at timestamptz,
  departs boolean not null default false,
  departure_because text,
  primary key (sitting_id, case_id),
  foreign key (sitting_id, case_id) references sitting_item,
  check (confirmed_by <> recorded_by),
  check ((confirmed_by is null) = (confirmed_at is null) and (confirmed_by is null) = (decides is null)),
  check (departs = (departure_because is not null))
);

-- The address of a person's own calendar of a panel: only its hash is kept.
create table calendar_token (
  token_hash bytea primary key,
  account_id text not null references account,
  panel text not null,
  made_at timestamptz not null,
  revoked_at timestamptz
);
create unique index calendar_token_one on calendar_token (account_id, panel) where revoked_at is null;

-- Who reads what --------------------------------------------------------------------------------------------------------

create function my_panels() returns text[] language sql stable security definer set search_path = public as $$
  select coalesce(array_agg(m.panel), '{}') from panel_member m join account a using (account_id)
  where a.account_id = me() and a.disabled_at is null and m.period @> today()
$$;

-- Sittings whose papers I may read: of a panel I sit on today, or where I stand in for somebody; until they are closed.
create function my_sittings() returns text[] language sql stable security definer set search_path = public as $$
  select coalesce(array_agg(s.sitting_id), '{}') from sitting s
  where s.state in ('planned', 'open')
    and (s.panel = any (my_panels())
      or exists (select from sitting_presence p join account a using (account_id)
        where p.sitting_id = s.sitting_id and p.account_id = me() and a.disabled_at is null and p.role <> 'clerk'))
$$;

-- Whoever declared an interest in a case has it in no pack of that sitting, member or staff.
create function my_interests() returns text[] language sql stable security definer set search_path = public as
  $$ select coalesce(array_agg(sitting_id || ' ' || case_id), '{}') from sitting_interest where account_id = me() $$;

create function sitting_of(of_pack bigint) returns text language sql stable security definer set search_path = public as
  $$ select sitting_id from pack where pack_no = of_pack $$;

create function is_listed(of_sitting text, of_case text) returns boolean language sql stable security definer set search_path = public as
  $$ select exists (select from sitting_item where sitting_id = of_sitting and case_id = of_case and state <> 'postponed') $$;

create function staff_see(of_case text) returns boolean language sql stable security definer set search_path = public as
  $$ select is_system() or is_staff() and (of_case <> all (restricted_cases()) or of_case = any (my_cases())) $$;

create function reads_papers(of_sitting text, of_case text) returns boolean language sql stable security definer set search_path = public as $$
  select (staff_see(of_case) or of_sitting = any (my_sittings()) and is_listed(of_sitting, of_case))
    and (of_sitting || ' ' || of_case) <> all (my_interests())
$$;

-- The address of a calendar is the key to it: the days of one panel, with no word of any case.
create function calendar_of(hash bytea, of_panel text)
returns table (sitting_id text, sits_on date, starts_at text, place text, state text, agenda int)
language sql stable security definer set search_path = public as $$
  select s.sitting_id, s.sits_on, s.starts_at, s.place, s.state, s.agenda
  from calendar_token t join account a using (account_id) join sitting s on s.panel = t.panel
  where t.token_hash = hash and t.panel = of_panel and t.revoked_at is null and a.disabled_at is null
    and (a.kind = 'staff' or exists (
      select from panel_member m where m.panel = t.panel and m.account_id = t.account_id and m.period @> today()))
  order by s.sits_on
$$;
create function calendar_is_known(hash bytea, of_panel text) returns boolean language sql stable security definer set search_path = public as $$
  select exists (
    select from calendar_token t join account a using (account_id)
    where t.token_hash = hash and t.panel = of_panel and t.revoked_at is null and a.disabled_at is null
      and (a.kind = 'staff' or exists (
        select from panel_member m where m.panel = t.panel and m.account_id = t.account_id and m.period @> today())))
$$;

do $$
declare t text;
begin
  foreach t in array array['panel_member', 'sitting', 'sitting_item', 'sitting_presence', 'sitting_interest', 'pack', 'pack_case',
    'pack_paper', 'pack_read', 'pack_acknowledged', 'pack_note', 'recommendation', 'calendar_token'] loop
    execute format('alter table %I enable row level security', t);
  end loop;
end $$;

create policy panel_member_see on panel_member for select using ((select is_staff()) or account_id = (select me()));
create policy panel_member_write on panel_member for all using ((select is_staff())) with check ((select is_staff()));
create policy sitting_see on sitting for select using (
  (select is_staff()) or panel = any ((select my_panels())::text[]) or sitting_id = any ((select my_sittings())::text[]));
create policy sitting_plan on sitting for insert with check ((select is_staff()));
create policy sitting_change on sitting for update using ((select is_staff())) with check ((select is_staff()));

create policy sitting_item_see on sitting_item for select using (
  (select is_system()) or (select is_staff()) and (case_id <> all ((select restricted_cases())::text[]) or case_id = any ((select my_cases())::text[])));
create policy sitting_item_add on sitting_item for insert with check (may_write(case_id));
create policy sitting_item_change on sitting_item for update using (may_write(case_id)) with check (may_write(case_id));

create policy sitting_presence_see on sitting_presence for select using ((select is_staff()) or account_id = (select me()));
create policy sitting_presence_write on sitting_presence for all using ((select is_staff())) with check ((select is_staff()));

create policy sitting_interest_see on sitting_interest for select using (staff_see(case_id) or account_id = (select me()));
create policy sitting_interest_declare on sitting_interest for insert with check (
  may_write(case_id) or account_id = (select me()) and reads_papers(sitting_id, case_id));

create policy pack_see on pack for select using ((select is_staff()) or sitting_id = any ((select my_sittings())::text[]));
create policy pack_freeze on pack for insert with check ((select is_staff()));
create policy pack_case_see on pack_case for select using (reads_papers(sitting_of(pack_no), case_id));
create policy pack_case_freeze on pack_case for insert with check (may_write(case_id));
create policy pack_paper_see on pack_paper for select using (reads_papers(sitting_of(pack_no), case_id));
create policy pack_paper_freeze on pack_paper for insert with check (may_write(case_id));

-- That a paper was read is for the member and the clerk; what a member notes is for nobody else.
create policy pack_read_see on pack_read for select using ((select is_staff()) or account_id = (select me()));
create policy pack_read_own on pack_read for insert with check (
  account_id = (select me()) and reads_papers(sitting_of(pack_no), case_id));
create policy pack_read_undo on pack_read for delete using (account_id = (select me()));
create policy pack_acknowledged_see on pack_acknowledged for select using ((select is_staff()) or account_id = (select me()));
create policy pack_acknowledged_own on pack_acknowledged for insert with check (
  account_id = (select me()) and sitting_of(pack_no) = any ((select my_sittings())::text[]));
create policy pack_note_own on pack_note for all using (account_id = (select me()) and reads_papers(sitting_id, case_id))
  with check (account_id = (select me()) and reads_papers(sitting_id, case_id));

create policy recommendation_see on recommendation for select using (staff_see(case_id));
create policy recommendation_add on recommendation for insert with check (may_write(case_id));
create policy recommendation_change on recommendation for update using (may_write(case_id)) with check (may_write(case_id));

create policy calendar_token_own on calendar_token for all using (account_id = (select me())) with check (account_id = (select me()));

grant select, insert, update, delete on panel_member, sitting_presence, pack_note to sencase_app;
grant select, insert, update on sitting, sitting_item, recommendation, calendar_token to sencase_app;
grant select, insert on sitting_interest, pack, pack_case, pack_paper, pack_acknowledged to sencase_app;
grant select, insert, delete on pack_read to sencase_app;

create trigger panel_member_history before update or delete on panel_member for each row execute function keep_history();
create trigger sitting_history before update on sitting for each row execute function keep_history();
create trigger sitting_item_history before update on sitting_item for each row execute function keep_history();
create trigger recommendation_history before update on recommendation for each row execute function keep_history();
create trigger pack_never_changes before update or delete on pack for each row execute function never_changes();
create trigger pack_case_never_changes before update or delete on pack_case for each row execute function never_changes();
create trigger pack_paper_never_changes before update or delete on pack_paper for each row execute function never_changes();
