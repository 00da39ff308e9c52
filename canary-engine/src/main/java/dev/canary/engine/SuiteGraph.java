package dev.canary.engine;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Decides when suites start and when they are cleaned up: a suite starts when all that it depends
 * on has passed, is skipped when any of it has not, and is cleaned up when everything that depends
 * on it is over.
 *
 * <p>Safe for use by several threads.
 */
final class SuiteGraph {

  /** What the graph decides is done by others. Called one at a time; must not block. */
  interface Actions {

    void start(SuiteNode suite);

    void cleanUp(SuiteNode suite);
  }

  private enum State {
    WAITING,
    IN_STEPS,
    STEPS_OVER,
    IN_CLEANUP,
    OVER
  }

  private final Actions actions;
  private final Map<SuiteNode, State> states = new HashMap<>();
  private int open;

  SuiteGraph(Actions actions) {
    this.actions = actions;
  }

  synchronized boolean isOver() {
    return open == 0;
  }

  /** All is over, whatever the suites may still be doing. */
  synchronized void abandon() {
    open = 0;
  }

  /** Starts the suites that depend on nothing. */
  synchronized void begin(List<SuiteNode> nodes) {
    open = nodes.size();
    nodes.forEach(node -> states.put(node, State.WAITING));
    nodes.forEach(this::startIfReady);
  }

  /**
   * The steps of a suite are over, passed or not.
   *
   * @return whether the thread that ran them is to go on with the cleanup; otherwise {@link
   *     Actions} is told when the time for it has come
   */
  synchronized boolean onStepsOver(SuiteNode node) {
    states.put(node, State.STEPS_OVER);
    boolean passed = node.run().findBlame().isEmpty();
    for (SuiteNode dependent : node.dependents()) {
      if (passed) {
        startIfReady(dependent);
      } else {
        skip(dependent, node);
      }
    }
    return isFreeForCleanup(node);
  }

  /** A suite is cleaned up. */
  synchronized void onCleanedUp(SuiteNode node) {
    close(node);
  }

  private void startIfReady(SuiteNode node) {
    if (states.get(node) != State.WAITING || !node.dependencies().stream().allMatch(this::passed)) {
      return;
    }
    if (node.skipIfPointless()) {
      close(node);
      node.dependents().forEach(dependent -> skip(dependent, node));
    } else {
      states.put(node, State.IN_STEPS);
      actions.start(node);
    }
  }

  private boolean passed(SuiteNode node) {
    return states.get(node) == State.STEPS_OVER && node.run().findBlame().isEmpty();
  }

  /** Skips a suite and all that depend on it; every one of them is told the root of it. */
  private void skip(SuiteNode node, SuiteNode culprit) {
    if (states.get(node) == State.WAITING) {
      node.run().skipBecauseOf(culprit.run());
      node.dependents().forEach(dependent -> skip(dependent, culprit));
      close(node);
    }
  }

  private void close(SuiteNode node) {
    states.put(node, State.OVER);
    open--;
    for (SuiteNode dependency : node.dependencies()) {
      if (isFreeForCleanup(dependency)) {
        actions.cleanUp(dependency);
      }
    }
  }

  private boolean isFreeForCleanup(SuiteNode node) {
    boolean free =
        states.get(node) == State.STEPS_OVER
            && node.dependents().stream().allMatch(it -> states.get(it) == State.OVER);
    if (free) {
      states.put(node, State.IN_CLEANUP);
    }
    return free;
  }
}
