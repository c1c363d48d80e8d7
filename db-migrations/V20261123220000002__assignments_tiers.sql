INSERT INTO liaison_tier (code, sort_order) VALUES ('PREFECTURE', 1), ('COUNTY', 2), ('DEPARTMENT', 3);
