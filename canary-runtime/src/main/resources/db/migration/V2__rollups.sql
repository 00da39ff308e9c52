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

-- The steps of a run beside each other, in the order of their key: a page of 500 runs has to read
-- half as many places of the disk.
create table clustered_step (
  run_id          text    not null references run (id) on delete cascade,
  idx             integer not null,
  step_id         text    not null,
  name            text    not null,
  started_at      bigint,
  duration_ns     bigint  not null,
  outcome         text    not null,
  reason          text,
  failure_kind    text,
  failure_type    text,
  failure_message text,
  failure_stack   text,
  primary key (run_id, idx)
) ${clustered};

insert into clustered_step select * from step;

drop table step;

alter table clustered_step rename to step;
