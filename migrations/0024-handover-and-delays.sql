-- Cases that changed hands are found among all tasks, and duties that were late among all duties, without reading the others.
create index task_handover on task (case_id) where task_id like 'silence:handover%';
create index deadline_late on deadline (due_on) where not taken_away and (met_on is null or met_on > due_on);
