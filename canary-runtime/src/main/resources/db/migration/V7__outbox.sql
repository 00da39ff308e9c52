-- Understood by SQLite and PostgreSQL alike. Times are epoch milliseconds.

-- What others are to be told, a row for each channel. It is written with the change of the verdict
-- that it tells of.
create table notification (
  id           text    not null primary key,
  channel      text    not null,
  kind         text    not null,
  subject_type text    not null,
  subject      text    not null,
  opened_at    bigint  not null,
  facts        text    not null,
  created_at   bigint  not null,
  not_before   bigint  not null,
  state        text    not null,
  attempts     integer not null,
  doubtful     integer not null,
  next_at      bigint  not null,
  last_problem text
);

create index notification_waiting on notification (id) where state = 'WAITING';
create index notification_ended on notification (next_at) where state <> 'WAITING';

-- What each channel was told is wrong, until it is told the end.
create table open_alert (
  channel      text   not null,
  subject_type text   not null,
  subject      text   not null,
  opened_at    bigint not null,
  facts        text   not null,
  told_at      bigint not null,
  primary key (channel, subject_type, subject)
);
