ALTER TABLE timeline_entry MODIFY kind varchar(80) NOT NULL;
