package dev.canary.runtime.store;

/**
 * What is asked of the database. Each query goes along an index in the order of its result, however
 * many runs there are.
 */
final class RunQueries {

  static final String BY_ID = "select * from run where id = :id";

  static final String PAGE =
      """
      select * from run
      where id < :before
      order by id desc limit :limit
      """;

  static final String PAGE_OF_SUITE =
      """
      select * from run
      where suite = :suite and id < :before
      order by id desc limit :limit
      """;

  static final String NEXT_OF_SUITE =
      """
      select id from run
      where suite = :suite and id > :id
      order by id limit 1
      """;

  static final String IDS =
      """
      select id from run
      where outcome = :outcome and id < :before
      order by id desc limit :limit
      """;

  static final String IDS_OF_SUITE =
      """
      select id from run
      where suite = :suite and outcome = :outcome and id < :before
      order by id desc limit :limit
      """;

  static final String PAGE_OF_OUTCOME =
      """
      select * from run
      where outcome = :outcome and id < :before
      order by id desc limit :limit
      """;

  static final String PAGE_OF_SUITE_AND_OUTCOME =
      """
      select * from run
      where suite = :suite and outcome = :outcome and id < :before
      order by id desc limit :limit
      """;

  /** The index has no others, and the planner has to be told that none are wanted. */
  static final String ORDERED =
      """
      select * from run
      where launch = :launch and launch_trigger <> 'SCHEDULE'
      order by id desc
      """;

  static final String PAGE_BESIDE_SCHEDULE =
      """
      select * from run
      where suite = :suite and launch_trigger = :trigger and launch_trigger <> 'SCHEDULE'
        and id < :before
      order by id desc limit :limit
      """;

  static final String LATEST =
      """
      select id, started_at, duration_ms, outcome from run
      where suite = :suite and ended_at is not null and retried = 0
        and launch_trigger <> 'CLEANUP'
      order by id desc limit :limit
      """;

  static final String RUNNING = "select * from run where ended_at is null order by id";

  static final String STEPS = "select * from step where run_id in (<runs>) order by run_id, idx";

  static final String ROLLUPS =
      """
      select * from rollup
      where suite = :suite and resolution = :resolution
        and starts_at >= :from and starts_at < :to
      order by starts_at
      """;

  static final String EXECUTED =
      """
      select suite, starts_at, executed from rollup
      where starts_at >= :from and resolution = 'HOUR' and executed > 0
      """;

  /** Runs that are not in the roll-ups yet. */
  static final String EXECUTED_DUE =
      """
      select run.suite, run.started_at as starts_at, rollup_due.executed
      from rollup_due join run on run.id = rollup_due.run_id
      where run.started_at >= :from and rollup_due.executed > 0
      order by rollup_due.run_id
      """;

  private RunQueries() {}
}
