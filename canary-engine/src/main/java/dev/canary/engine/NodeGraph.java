package dev.canary.engine;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Decides when suites and environments start and when they are undone, which is to clean up or to
 * delete: a node starts when all that it depends on has passed, is skipped when any of it has not,
 * and is undone when everything that depends on it is over. An environment does not start when all
 * that would use it is skipped.
 *
 * <p>Safe for use by several threads.
 */
final class NodeGraph {

  /** What the graph decides is done by others. Called one at a time; must not block. */
  interface Actions {

    void start(Node node);

    void undo(Node node);
  }

  private enum State {
    WAITING,
    BEGUN,
    DONE,
    BEING_UNDONE,
    OVER
  }

  private final Actions actions;
  private final Map<Node, State> states = new HashMap<>();
  private int open;

  NodeGraph(Actions actions) {
    this.actions = actions;
  }

  synchronized boolean isOver() {
    return open == 0;
  }

  /** All is over, whatever the nodes may still be doing. */
  synchronized void abandon() {
    open = 0;
  }

  /** Starts the nodes that depend on nothing. */
  synchronized void begin(List<Node> nodes) {
    open = nodes.size();
    nodes.forEach(node -> states.put(node, State.WAITING));
    // Before anything starts, so that nothing is deployed for suites that will not run.
    nodes.forEach(this::skipIfPointless);
    nodes.forEach(this::startIfReady);
  }

  /**
   * Steps or a deployment are over, passed or not.
   *
   * @return whether the thread that ran them is to go on with undoing them; otherwise {@link
   *     Actions} is told when the time for it has come
   */
  synchronized boolean onDone(Node node) {
    states.put(node, State.DONE);
    boolean passed = node.run().findBlame().isEmpty();
    for (Node dependent : node.dependents()) {
      if (passed) {
        startIfReady(dependent);
      } else {
        skip(dependent, node);
      }
    }
    return isFreeToUndo(node);
  }

  /** A suite is cleaned up, or an environment deleted. */
  synchronized void onUndone(Node node) {
    close(node);
  }

  private void startIfReady(Node node) {
    if (states.get(node) != State.WAITING || !node.dependencies().stream().allMatch(this::passed)) {
      return;
    }
    if (!skipIfPointless(node)) {
      states.put(node, State.BEGUN);
      actions.start(node);
    }
  }

  private boolean skipIfPointless(Node node) {
    boolean skipped = states.get(node) == State.WAITING && node.skipIfPointless();
    if (skipped) {
      close(node);
      node.dependents().forEach(dependent -> skip(dependent, node));
    }
    return skipped;
  }

  private boolean passed(Node node) {
    return states.get(node) == State.DONE && node.run().findBlame().isEmpty();
  }

  /** Skips a node and all that depend on it; every one of them is told the root of it. */
  private void skip(Node node, Node culprit) {
    if (states.get(node) == State.WAITING) {
      node.run().skipBecauseOf(culprit.run());
      states.put(node, State.OVER);
      node.dependents().forEach(dependent -> skip(dependent, culprit));
      close(node);
    }
  }

  private void close(Node node) {
    states.put(node, State.OVER);
    open--;
    for (Node dependency : node.dependencies()) {
      if (isFreeToUndo(dependency)) {
        actions.undo(dependency);
      } else if (isUnneeded(dependency)) {
        dependency.skipUnneeded();
        close(dependency);
      }
    }
  }

  private boolean isUnneeded(Node node) {
    return states.get(node) == State.WAITING && node.run().isForOthersOnly() && isLeft(node);
  }

  private boolean isFreeToUndo(Node node) {
    boolean free = states.get(node) == State.DONE && isLeft(node);
    if (free) {
      states.put(node, State.BEING_UNDONE);
    }
    return free;
  }

  /** Whether everything that depends on it is over. */
  private boolean isLeft(Node node) {
    return node.dependents().stream().allMatch(it -> states.get(it) == State.OVER);
  }
}
