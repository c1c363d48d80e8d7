-- what the state rests on is there, belongs to this case and round, and passed; a decided state is the outcome of its meeting
ALTER TABLE case_decision
    ADD KEY case_decision_rests_joint (id, round, joint_id),
    ADD KEY case_decision_rests_legal (id, round, legal_id, legal_kind, passed),
    ADD KEY case_decision_rests_fair (id, round, fair_id, fair_kind, passed),
    ADD KEY case_decision_rests_meeting (id, round, meeting_id, state),
    ADD CONSTRAINT case_decision_joint_fk FOREIGN KEY (id, round, joint_id) REFERENCES case_joint (case_id, round, id),
    ADD CONSTRAINT case_decision_legal_fk FOREIGN KEY (id, round, legal_id, legal_kind, passed) REFERENCES case_review (case_id, round, id, kind, passed),
    ADD CONSTRAINT case_decision_fair_fk FOREIGN KEY (id, round, fair_id, fair_kind, passed) REFERENCES case_review (case_id, round, id, kind, passed),
    ADD CONSTRAINT case_decision_meeting_fk FOREIGN KEY (id, round, meeting_id, state) REFERENCES case_meeting (case_id, round, id, outcome);
