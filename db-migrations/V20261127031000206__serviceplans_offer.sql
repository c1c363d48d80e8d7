CREATE TABLE plan_offer (
    id          uuid         NOT NULL PRIMARY KEY,
    plan_id     uuid         NOT NULL,
    template_id uuid         NOT NULL,
    code        varchar(40)  NOT NULL,
    accepted    boolean      NOT NULL,
    decided_by  varchar(200) NOT NULL,
    decided_at  datetime(6)  NOT NULL,
    UNIQUE KEY plan_offer_once (plan_id, template_id, code),
    KEY plan_offer_template (template_id),
    CONSTRAINT plan_offer_plan FOREIGN KEY (plan_id) REFERENCES service_plan (id),
    CONSTRAINT plan_offer_template_fk FOREIGN KEY (template_id) REFERENCES plan_template (id)
);
