CREATE TABLE policy_condition (
    id         uuid        NOT NULL PRIMARY KEY,
    version_id uuid        NOT NULL,
    row_no     smallint    NOT NULL,
    kind       varchar(20) NOT NULL CHECK (kind IN ('INDUSTRY', 'SIZE', 'PLACE', 'STAGE', 'KIND', 'ESTABLISHED', 'WINDOW')),
    wanted     varchar(40) NULL COMMENT 'code of an industry or division, id of a park, or a word of the kind',
    day_from   date        NULL,
    day_to     date        NULL COMMENT 'first day that no longer counts',
    UNIQUE KEY policy_condition_row (version_id, row_no),
    CONSTRAINT policy_condition_version_fk FOREIGN KEY (version_id) REFERENCES policy_version (id),
    CONSTRAINT policy_condition_shape CHECK ((kind IN ('ESTABLISHED', 'WINDOW')) = (wanted IS NULL) AND (wanted IS NULL OR (day_from IS NULL AND day_to IS NULL))
        AND (wanted IS NOT NULL OR day_from IS NOT NULL OR day_to IS NOT NULL) AND (day_from IS NULL OR day_to IS NULL OR day_from < day_to))
);
