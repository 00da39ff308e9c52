-- Understood by SQLite and PostgreSQL alike.

-- What a run has left to be looked at: its logs, exchanges over HTTP and child processes, as one JSON
-- document, compressed with gzip. Read for one run at a time.
create table evidence (
  run_id  text    not null primary key references run (id) on delete cascade,
  -- 1 if the run has passed: then this is kept for a shorter time than the run.
  passed  integer not null,
  content ${bytes} not null
);

create index evidence_of_passes on evidence (run_id) where passed = 1;

-- Files that suites have attached, numbered from 0 in each run.
create table attachment (
  run_id     text    not null references run (id) on delete cascade,
  idx        integer not null,
  step       text,
  name       text    not null,
  media_type text    not null,
  content    ${bytes} not null,
  primary key (run_id, idx)
);
