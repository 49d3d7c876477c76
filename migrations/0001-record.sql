-- The record of cases, the people around them, and who may see what. The owner of the schema runs this file; the program
-- signs in as sencase_app, which owns nothing and is held by every policy below.
create extension if not exists pg_trgm;
create extension if not exists btree_gist;
create extension if not exists unaccent;

-- Who is asking, and which day it is: set for each transaction by the program.
create function me() returns text language sql stable parallel safe as
  $$ select nullif(current_setting('sencase.user', true), '') $$;

create function today() returns date language sql stable parallel safe as
  $$ select coalesce(nullif(current_setting('sencase.today', true), '')::date, (now() at time zone 'Europe/London')::date) $$;

-- People --------------------------------------------------------------------------------------------------------------

create table setting (
  setting_id text primary key check (setting_id ~ '^[0-9a-z-]{3,40}$'),
  urn text,
  name text not null check (name <> ''),
  kind text not null check (kind in ('mainstream', 'special', 'independent-special', 'independent', 'nursery', 'pru', 'college', 'unit', 'resource-base', 'other')),
  type_code text, type_name text, phase text, status text,
  low_age int, high_age int,
  la_code text, la_name text,
  street text, locality text, town text, postcode text,
  easting int, northing int,
  telephone text, head_name text, head_job text,
  unit_of text references setting,
  places int check (places >= 0), capacity int,
  sen_types text[] not null default '{}',
  section41 boolean not null default false,
  source text not null check (source in ('register', 'invented')),
  updated_on date not null default today()
);
create index setting_name on setting using gin (name gin_trgm_ops);
create index setting_unit_of on setting (unit_of);

create table person (
  person_id text primary key,
  given_name text not null check (given_name <> ''),
  family_name text not null check (family_name <> ''),
  known_as text,
  born_on date,
  sex text check (sex in ('F', 'M')),
  upn text, nhs_number text,
  language text, interpreter text,
  email text, telephone text, preferred_contact text check (preferred_contact in ('post', 'telephone', 'email', 'text')),
  quadrant text,
  need text,
  updated_at timestamptz not null default now()
);
create unique index person_upn on person (upn) where upn is not null;
create unique index person_nhs_number on person (nhs_number) where nhs_number is not null;
create index person_name on person using gin ((lower(given_name || ' ' || family_name || ' ' || coalesce(known_as, ''))) gin_trgm_ops);

create table address (
  address_id bigint generated always as identity primary key,
  person_id text not null references person,
  lines text not null check (lines <> ''),
  postcode text,
  confidential boolean not null default false,
  period daterange not null check (not isempty(period)),
  exclude using gist (person_id with =, period with &&)
);

create table account (
  account_id text primary key,
  kind text not null check (kind in ('staff', 'family', 'setting', 'adviser')),
  name text not null,
  title text not null,
  sentence text,
  email text not null,
  telephone text,
  role text check ((role is not null) = (kind = 'staff')),
  person_id text references person check ((person_id is not null) = (kind = 'family')),
  place int not null default 0,
  disabled_at timestamptz
);
create unique index account_email on account (lower(email));

create table account_setting (
  account_id text not null references account,
  setting_id text not null references setting,
  period daterange not null check (not isempty(period)),
  exclude using gist (account_id with =, setting_id with =, period with &&)
);

-- Who is first contact for which setting, and for the homes of a quadrant: dated, and never two at once.
create table management (
  setting_id text not null references setting,
  account_id text not null references account,
  period daterange not null check (not isempty(period)),
  exclude using gist (setting_id with =, period with &&)
);
create index management_account on management (account_id);

create table quadrant_management (
  quadrant text not null,
  account_id text not null references account,
  period daterange not null check (not isempty(period)),
  exclude using gist (quadrant with =, period with &&)
);

create table attendance (
  person_id text not null references person,
  setting_id text not null references setting,
  part text not null default 'main' check (part in ('main', 'part')),
  period daterange not null check (not isempty(period)),
  exclude using gist (person_id with =, period with &&) where (part = 'main')
);
create index attendance_setting on attendance (setting_id);

-- The record ----------------------------------------------------------------------------------------------------------

create table case_file (
  case_id text primary key check (case_id ~ '^K[2-9A-HJ-NP-Z]{5}$'),
  child_id text not null references person,
  law text not null,
  opened_at timestamptz not null,
  opened_by text not null references account
);
create index case_file_child on case_file (child_id);

create table fact (
  case_id text not null references case_file,
  position int not null check (position > 0),
  name text not null,
  "on" date not null,
  about text,
  says jsonb not null default '{}',
  further boolean not null,
  recorded_at timestamptz not null,
  recorded_by text not null references account,
  hash bytea not null,
  primary key (case_id, position)
);
create index fact_recorded on fact (recorded_at desc);

create table case_person (
  case_id text not null references case_file,
  person_id text not null references person,
  relation text not null,
  parental_responsibility boolean not null default false,
  because text,
  writes_to boolean not null default true,
  kept_apart boolean not null default false,
  since date not null,
  until date,
  primary key (case_id, person_id, since)
);
create index case_person_person on case_person (person_id);

create table document (
  document_id text primary key,
  case_id text not null references case_file,
  title text not null,
  kind text not null,
  file_name text not null,
  media_type text not null,
  bytes bigint not null check (bytes >= 0),
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  seen_by text[] not null default '{}',
  added_at timestamptz not null,
  added_by text not null references account
);
create index document_case on document (case_id);

-- A file that was sent with a form which was refused: kept for the sender until the form goes through.
create table upload (
  upload_id text primary key,
  account_id text not null references account,
  file_name text not null,
  media_type text not null,
  bytes bigint not null,
  sha256 text not null,
  sent_at timestamptz not null default now()
);

create table draft (
  account_id text not null references account,
  case_id text not null references case_file,
  form text not null,
  typed jsonb not null,
  saved_at timestamptz not null default now(),
  primary key (account_id, case_id, form)
);

-- One root a day over the heads of all chains; the same root is kept in a file outside the database.
create table seal (
  sealed_on date primary key,
  root bytea not null,
  heads jsonb not null,
  sealed_at timestamptz not null default now()
);

-- Derived: rewritten with each fact, and by `sencase rebuild` -----------------------------------------------------------

create table case_summary (
  case_id text primary key references case_file,
  child_id text not null references person,
  child_name text not null,
  sort_name text not null collate "en-x-icu",
  born_on date,
  setting_id text references setting,
  manager_id text references account,
  quadrant text,
  law text not null,
  stage text not null,
  open boolean not null,
  asked_on date,
  facts int not null,
  bar jsonb,
  restricted boolean not null default false
);
create index case_summary_manager on case_summary (manager_id, open);
create index case_summary_setting on case_summary (setting_id);
create index case_summary_sort on case_summary (sort_name, case_id);
create index case_summary_child on case_summary (child_id);

create table deadline (
  case_id text not null references case_file,
  place int not null,
  id text not null,
  about text,
  owner text not null,
  started_on date not null,
  due_on date not null,
  act_by date not null,
  not_before date,
  met_on date,
  taken_away boolean not null,
  excused_by text,
  too_early boolean not null,
  why text not null,
  started_by int not null,
  met_by int,
  primary key (case_id, place)
);
create index deadline_due on deadline (due_on) where met_on is null and not taken_away;

create table task (
  case_id text not null references case_file,
  task_id text not null,
  source text not null check (source in ('law', 'target', 'promise', 'silence')),
  title text not null,
  rule text not null,
  act_by date not null,
  due_on date not null,
  shown_from date not null,
  -- Who acts: a named person, or everyone of a role, or (both empty) the case's manager.
  account_id text references account,
  role text,
  waits_for text,
  path text not null,
  primary key (case_id, task_id)
);
create index task_account on task (account_id, act_by) where account_id is not null;
create index task_role on task (role, act_by) where role is not null;
create index task_act_by on task (act_by);

create table audience (
  case_id text not null references case_file,
  party text not null,
  because text not null,
  sees text not null,
  since date not null,
  primary key (case_id, party)
);
create index audience_party on audience (party);

-- What a family or a school sees of a case, made for them: nothing else of it is in what they can query.
create table outside_view (
  case_id text not null references case_file,
  kind text not null check (kind in ('family', 'setting')),
  view jsonb not null,
  primary key (case_id, kind)
);

create table restriction (
  case_id text primary key references case_file
);

-- What was looked at, and what happened at the door --------------------------------------------------------------------

create table view_log (
  view_id bigint generated always as identity primary key,
  viewed_at timestamptz not null,
  account_id text not null references account,
  case_id text not null references case_file,
  page text not null,
  because text not null
);
create index view_log_case on view_log (case_id, viewed_at desc);

create table door_log (
  door_id bigint generated always as identity primary key,
  at timestamptz not null default now(),
  account_id text,
  event text not null
);

create table credential (
  account_id text primary key references account,
  password_hash text not null
);

create table session (
  token_hash bytea primary key,
  account_id text not null references account,
  started_at timestamptz not null,
  seen_at timestamptz not null,
  flash text
);
create index session_account on session (account_id);

create table sign_in_try (
  at timestamptz not null default now(),
  key text not null
);
create index sign_in_try_key on sign_in_try (key, at);

-- What a person's record said before it was changed.
create table history (
  history_id bigint generated always as identity primary key,
  of_table text not null,
  row_before jsonb not null,
  changed_at timestamptz not null default now(),
  changed_by text
);

create function keep_history() returns trigger language plpgsql security definer set search_path = public as $$
begin
  insert into history (of_table, row_before, changed_by) values (tg_table_name, to_jsonb(old), me());
  return coalesce(new, old);
end $$;
create trigger person_history before update or delete on person for each row execute function keep_history();
create trigger address_history before update or delete on address for each row execute function keep_history();
create trigger case_person_history before update or delete on case_person for each row execute function keep_history();
create trigger management_history before update or delete on management for each row execute function keep_history();
create trigger quadrant_management_history before update or delete on quadrant_management for each row execute function keep_history();
create trigger attendance_history before update or delete on attendance for each row execute function keep_history();
create trigger account_history before update or delete on account for each row execute function keep_history();
create trigger account_setting_history before update or delete on account_setting for each row execute function keep_history();
