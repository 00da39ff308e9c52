-- Understood by SQLite and PostgreSQL alike. Times are epoch milliseconds, in UTC.

-- What is in the systems under test and has to be deleted. An entry is deleted when the thing is,
-- and by nothing else: no retention touches it.
create table ledger (
  owner      text   not null,
  kind       text   not null,
  item       text   not null,
  run_id     text,
  created_at bigint not null,
  attributes text   not null,
  primary key (owner, kind, item)
);

-- What a run has made, and what became of it: a part of the run's record.
create table test_data (
  run_id     text   not null references run (id) on delete cascade,
  owner      text   not null,
  kind       text   not null,
  item       text   not null,
  created_at bigint not null,
  deleted_at bigint,
  primary key (run_id, kind, item)
) ${clustered};

create index test_data_not_deleted on test_data (owner, kind, item) where deleted_at is null;
