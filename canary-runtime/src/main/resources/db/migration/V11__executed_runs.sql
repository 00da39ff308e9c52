-- Understood by SQLite and PostgreSQL alike.

-- How many planned runs were executed: the schedule started them, outside of every maintenance
-- window, and they brought a result. What is there already does not know who started it.
alter table rollup add column executed bigint not null default 0;

update rollup set executed = passed + degraded + failed;

-- 1 if the run is one of these, which is known when it ends.
alter table rollup_due add column executed integer not null default 0;

update rollup_due set executed = 1 where run_id in (
  select id from run
  where launch_trigger = 'SCHEDULE' and retried = 0 and outcome in ('PASSED', 'DEGRADED', 'FAILED'));
