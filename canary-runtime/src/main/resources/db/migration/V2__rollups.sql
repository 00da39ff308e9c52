-- Understood by SQLite and PostgreSQL alike. Times are epoch milliseconds, in UTC.

-- What the runs of one suite came to within an hour or a day; outlives the runs themselves.
create table rollup (
  suite           text    not null,
  resolution      text    not null,
  starts_at       bigint  not null,
  passed          bigint  not null,
  degraded        bigint  not null,
  failed          bigint  not null,
  blocked         bigint  not null,
  aborted         bigint  not null,
  error           bigint  not null,
  missed          bigint  not null,
  durations       text    not null,
  duration_sum_ms bigint  not null,
  duration_p50_ms bigint,
  duration_p95_ms bigint,
  duration_max_ms bigint,
  primary key (suite, resolution, starts_at)
);

create index rollup_by_age on rollup (starts_at);

-- Runs that ended and are in no rollup yet. A run gets here exactly once, when it ends.
create table rollup_due (
  run_id text not null primary key
);

insert into rollup_due (run_id) select id from run where ended_at is not null;
