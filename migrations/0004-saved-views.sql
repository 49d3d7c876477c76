-- A person's own filters on their list of work: theirs alone, whatever their role.
create table saved_view (
  view_id bigint generated always as identity primary key,
  account_id text not null references account,
  name text not null check (char_length(name) between 1 and 60),
  query text not null check (char_length(query) between 1 and 500),
  made_at timestamptz not null default now()
);
create unique index saved_view_name on saved_view (account_id, lower(name));

alter table saved_view enable row level security;
create policy saved_view_own on saved_view for all using (account_id = (select me())) with check (account_id = (select me()));
grant select, insert, delete on saved_view to sencase_app;
