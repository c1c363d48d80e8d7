CREATE INDEX visit_recorder_person ON visit (recorder_person_id, visit_on);
