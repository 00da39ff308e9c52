package dev.canary.runtime.store;

import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * Closes the runs that an earlier prober left open, because it was killed.
 *
 * <p>When they ended, nobody knows. They are closed at the last sign of life of that prober, which
 * is the start of its newest run; so their duration is the least that it can have been.
 */
final class AbandonedRuns {

  static final String LAST_SIGN_OF_LIFE = "select started_at from run order by id desc limit 1";

  static final String CLOSE =
      """
      update run set
        ended_at = case when started_at > :seen then started_at else :seen end,
        duration_ms = case when started_at > :seen then 0 else :seen - started_at end,
        outcome = 'ABORTED', reason = 'prober stopped', entries = '{}'
      where ended_at is null
      """;

  static final String MARK_FOR_ROLLUP =
      """
      insert into rollup_due (run_id)
      select id from run where ended_at is null and launch_trigger <> 'CLEANUP'
      on conflict (run_id) do nothing
      """;

  private AbandonedRuns() {}

  /** How many there were. Writes in any case, so that a database that cannot be written shows. */
  static int close(Handle handle) {
    return handle.inTransaction(
        transaction -> {
          Optional<Long> seen =
              transaction.createQuery(LAST_SIGN_OF_LIFE).mapTo(Long.class).findOne();
          transaction.execute(MARK_FOR_ROLLUP);
          return transaction.createUpdate(CLOSE).bind("seen", seen.orElse(0L)).execute();
        });
  }
}
