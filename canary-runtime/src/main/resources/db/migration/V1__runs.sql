-- Understood by SQLite and PostgreSQL alike. Times are epoch milliseconds, durations say their unit.

create table run (
  id                      text    not null primary key,
  suite                   text    not null,
  class_name              text    not null,
  suite_group             text    not null,
  launch                  text    not null,
  launch_trigger          text    not null,
  labels                  text    not null,
  attempt                 integer not null,
  worker                  text    not null,
  node                    text    not null,
  location                text    not null,
  started_at              bigint  not null,
  ended_at                bigint,
  duration_ms             bigint,
  outcome                 text,
  reason                  text,
  failed_step             text,
  failure_kind            text,
  failure_type            text,
  failure_message         text,
  failure_stack           text,
  cleanup_outcome         text,
  cleanup_duration_ns     bigint,
  cleanup_failure_kind    text,
  cleanup_failure_type    text,
  cleanup_failure_message text,
  cleanup_failure_stack   text,
  entries                 text
);

create table step (
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
);

-- Run ids are ordered by time: pages and the deletion of old runs go by id.
create index run_by_suite on run (suite, id);
create index run_by_outcome on run (outcome, id) where outcome is not null;
create index run_by_suite_and_outcome on run (suite, outcome, id) where outcome is not null;
create index run_still_open on run (id) where ended_at is null;
