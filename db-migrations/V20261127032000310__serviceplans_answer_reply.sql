CREATE TABLE plan_answer_reply (
    id           uuid          NOT NULL PRIMARY KEY,
    answer_id    uuid          NOT NULL,
    words        varchar(1000) NOT NULL,
    actor_name   varchar(200)  NOT NULL,
    replied_at   datetime(6)   NOT NULL,
    UNIQUE KEY plan_answer_reply_once (answer_id),
    CONSTRAINT plan_answer_reply_answer FOREIGN KEY (answer_id) REFERENCES plan_answer (id)
) COMMENT = 'append-only';
