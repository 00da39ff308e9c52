package dev.canary.environments;

import java.time.Duration;
import java.util.Optional;

/** Looks whether a server is ready. Made anew for every start of the server. */
interface Check {

  /** What is looked at, as in "http://127.0.0.1:8080/health". */
  String subject();

  /**
   * Looks once.
   *
   * @param patience the longest that it may take
   * @return why the server is not ready; empty if it is
   */
  Optional<String> findProblem(Duration patience) throws InterruptedException;

  /** The server has written a line. Called by a thread that reads its output. */
  default void onLine(String line) {}
}
