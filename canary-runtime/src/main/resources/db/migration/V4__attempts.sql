-- Understood by SQLite and PostgreSQL alike.

-- 1 if the run is an attempt that another one followed: such a run is in no rollup, and verdicts are
-- not made of it.
alter table run add column retried integer not null default 0;
