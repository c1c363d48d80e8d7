ALTER TABLE plan_measure ADD COLUMN red_since date NULL COMMENT 'first morning on which its light was red, as it was told';
