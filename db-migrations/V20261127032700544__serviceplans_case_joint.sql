CREATE TABLE case_joint (
    id          uuid          NOT NULL PRIMARY KEY,
    case_id     uuid          NOT NULL,
    round       int           NOT NULL,
    conclusion  varchar(2000) NOT NULL,
    closed_by   uuid          NULL COMMENT 'person',
    closed_name varchar(200)  NOT NULL,
    closed_at   datetime(6)   NOT NULL,
    UNIQUE KEY case_joint_once (case_id, round),
    UNIQUE KEY case_joint_of (case_id, round, id),
    CONSTRAINT case_joint_case FOREIGN KEY (case_id) REFERENCES case_decision (id),
    CONSTRAINT case_joint_conclusion CHECK (conclusion <> '')
) COMMENT = 'append-only';
