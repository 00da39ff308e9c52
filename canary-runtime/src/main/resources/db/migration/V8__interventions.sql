-- Understood by SQLite and PostgreSQL alike. Times are epoch milliseconds.

-- What people have done to suites and is in force: PAUSED or MUTED, until it ends or is taken back.
create table intervention (
  suite   text   not null,
  kind    text   not null,
  who     text   not null,
  made_at bigint not null,
  ends_at bigint,
  reason  text,
  primary key (suite, kind)
);
