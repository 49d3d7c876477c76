-- Where the review of each plan stands, derived from the facts like all that lists read: one row for each plan in force. The
-- planner, the lists of a term and the calendar of the two review officers are made from it.
create table review (
  case_id text primary key references case_file,
  -- The review under way or next to come, as its facts are tied: "review:2".
  about text not null,
  due_on date not null,
  kind text check (kind in ('annual', 'interim', 'early', 'transfer')),
  -- The term for whose list it was sent to the head teacher.
  listed_for text,
  meeting_on date,
  meeting_at text,
  minutes int check (minutes > 0),
  place text,
  online boolean not null default false,
  setting_id text references setting,
  invited_on date,
  papers_on date,
  held_on date,
  reported_on date,
  decided_on date,
  outcome text check (outcome in ('maintain', 'amend', 'cease')),
  -- The change of school it prepares, and the last lawful day to settle it.
  transfers_to text,
  transfers_on date,
  settle_by date,
  settled_on date,
  -- Why the review officers should attend, apart from a transfer; empty when they need not.
  complex text,
  -- Who of the section is to attend, and who did.
  attends text[] not null default '{}',
  attended text[] not null default '{}',
  -- The statement provides travel, so that the review must look at it.
  travel boolean not null default false,
  -- The review before it.
  last_held_on date,
  last_decided_on date,
  last_outcome text check (last_outcome in ('maintain', 'amend', 'cease'))
);
create index review_due on review (due_on);
create index review_meeting on review (meeting_on) where meeting_on is not null;
create index review_settle on review (settle_by) where settled_on is null;
create index review_setting on review (setting_id);

alter table review enable row level security;
create policy review_see on review for select using (
  (select is_system()) or (select is_staff()) and (case_id <> all ((select restricted_cases())::text[]) or case_id = any ((select my_cases())::text[])));
create policy review_add on review for insert with check (may_write(case_id));
create policy review_change on review for update using (may_write(case_id)) with check (may_write(case_id));
create policy review_clear on review for delete using (may_write(case_id));
grant select, insert, update, delete on review to sencase_app;
