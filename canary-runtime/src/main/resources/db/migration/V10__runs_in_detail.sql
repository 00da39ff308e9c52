-- Understood by SQLite and PostgreSQL alike.

-- Runs that somebody or something wanted beside the schedule: few, and looked for by those who did.
create index run_beside_schedule on run (suite, launch_trigger, id) where launch_trigger <> 'SCHEDULE';
create index run_of_order on run (launch) where launch_trigger <> 'SCHEDULE';

-- The values that a failed check compared, if it told.
alter table run add column failure_expected text;
alter table run add column failure_actual text;
alter table step add column failure_expected text;
alter table step add column failure_actual text;
