-- which process runs a job: another one may take it over only when that process is dead
ALTER TABLE job ADD process uuid NULL AFTER cancel_asked;
