-- What has changed at a setting: the day on which each placement was named, and those that were named and did not begin, from
-- the day they were named to the day their place was free again.
alter table placement add column named_on date;
alter table placement drop constraint placement_state_check;
alter table placement add constraint placement_state_check
  check (state in ('consulted', 'proposed', 'named', 'started', 'ended', 'not-begun'));
