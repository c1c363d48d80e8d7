INSERT INTO division_alias (alias, code) VALUES ('焉耆自治县', '652826'), ('焉耆回族县', '652826');
