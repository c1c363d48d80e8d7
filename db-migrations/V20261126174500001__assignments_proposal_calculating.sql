ALTER TABLE liaison_proposal
    MODIFY state varchar(20) NOT NULL CHECK (state IN ('CALCULATING', 'DRAFT', 'APPLIED', 'DISCARDED')),
    ADD COLUMN job_id uuid NULL COMMENT 'the job that calculates a large one' AFTER batch_id;
