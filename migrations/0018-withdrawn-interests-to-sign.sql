-- What whoever has the chair reads of withdrawn interests before signing, and whether the minutes are signed: then nothing more
-- is declared or withdrawn.
create function withdrawn_to_sign(of_sitting text)
returns table (case_id text, name text, because text, withdrawn_because text)
language sql stable security definer set search_path = public as $$
  select w.case_id, a.name, w.because, w.withdrawn_because
  from interest_withdrawn w join account a using (account_id)
  where w.sitting_id = of_sitting and chairs_now(of_sitting) and reads_as_chair(of_sitting, w.case_id)
  order by w.withdrawn_id
$$;

create function is_signed(of_sitting text) returns boolean language sql stable security definer set search_path = public as
  $$ select exists (select from sitting_signature where sitting_id = of_sitting) $$;
