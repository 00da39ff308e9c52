-- Understood by SQLite and PostgreSQL alike. Times are epoch milliseconds.

-- What was changed from outside, or was to be, by whom. Ids ascend in time.
create table audit (
  id      text    not null primary key,
  at      bigint  not null,
  who     text    not null,
  origin  text    not null,
  action  text    not null,
  subject text    not null,
  done    integer not null,
  details text    not null
);

create index audit_at on audit (at);
