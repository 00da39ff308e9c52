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
      where outcome = :outcome and id < :before and id >= :last
      order by id desc limit :limit
      """;

  static final String PAGE_OF_SUITE_AND_OUTCOME =
      """
      select * from run
      where suite = :suite and outcome = :outcome and id < :before and id >= :last
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

  private RunQueries() {}
}
