CREATE TABLE oversight_sample_further (
    call_id uuid        NOT NULL PRIMARY KEY,
    refusal varchar(60) NULL COMMENT 'key of the sentence why it was not opened again',
    done_at datetime(6) NOT NULL,
    CONSTRAINT oversight_sample_further_call FOREIGN KEY (call_id) REFERENCES oversight_sample_call (id)
) COMMENT = 'append-only';
