ALTER TABLE visit ADD UNIQUE KEY visit_trip_stop (trip_id, trip_stop);
