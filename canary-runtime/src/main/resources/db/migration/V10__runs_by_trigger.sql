-- Understood by SQLite and PostgreSQL alike.

-- Runs that somebody or something wanted beside the schedule: few, and looked for by those who did.
create index run_beside_schedule on run (suite, launch_trigger, id) where launch_trigger <> 'SCHEDULE';
