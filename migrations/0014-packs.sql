-- A pack prints its own number on every page, so the number is drawn before the pack is there.
grant usage on sequence pack_pack_no_seq to sencase_app;

alter table pack
  add column cases int not null check (cases > 0),
  -- The pages of a supplement go on where the pack before it ended.
  add column first_page int not null check (first_page > 0);

-- What agendas ask of many cases at once.
create index fact_for_panel on fact (name, case_id) where name in ('request.routed', 'placement.proposed');
