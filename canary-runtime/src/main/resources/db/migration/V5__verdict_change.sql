-- Understood by SQLite and PostgreSQL alike. Times are epoch milliseconds.

-- What was believed of a suite from a moment on, until the next one; outlives the runs.
create table verdict_change (
  suite      text   not null,
  changed_at bigint not null,
  verdict    text   not null,
  previous   text,
  primary key (suite, changed_at)
);

create index verdict_change_by_age on verdict_change (changed_at);
