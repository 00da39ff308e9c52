package dev.canary.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.testkit.engine.Event;

/**
 * What the platform expects of the events of any engine: a test starts once and within its parent,
 * or is skipped; whatever starts ends, and leaves nothing open; entries are published about it in
 * between only.
 */
final class EventOrder {

  private enum State {
    NEW,
    STARTED,
    OVER
  }

  private final Map<TestDescriptor, State> states = new HashMap<>();

  private EventOrder() {}

  static void check(List<Event> events) {
    var order = new EventOrder();
    events.forEach(order::check);
    assertThat(order.states.values()).containsOnly(State.OVER);
    order.states.keySet().stream().filter(TestDescriptor::isRoot).forEach(order::checkAllToldOf);
  }

  private void check(Event event) {
    TestDescriptor about = event.getTestDescriptor();
    State state = states.getOrDefault(about, State.NEW);
    switch (event.getType()) {
      case STARTED -> {
        assertThat(state).as("%s", event).isEqualTo(State.NEW);
        checkParentIsOpen(event);
        states.put(about, State.STARTED);
      }
      case SKIPPED -> {
        assertThat(state).as("%s", event).isEqualTo(State.NEW);
        checkParentIsOpen(event);
        states.put(about, State.OVER);
      }
      case FINISHED -> {
        assertThat(state).as("%s", event).isEqualTo(State.STARTED);
        checkChildrenAreOver(event);
        states.put(about, State.OVER);
      }
      case REPORTING_ENTRY_PUBLISHED, FILE_ENTRY_PUBLISHED ->
          assertThat(state).as("%s", event).isEqualTo(State.STARTED);
      case DYNAMIC_TEST_REGISTERED -> assertThat(state).as("%s", event).isEqualTo(State.NEW);
    }
  }

  private void checkParentIsOpen(Event event) {
    event
        .getTestDescriptor()
        .getParent()
        .ifPresent(
            parent -> assertThat(states.get(parent)).as("%s", event).isEqualTo(State.STARTED));
  }

  private void checkChildrenAreOver(Event event) {
    for (TestDescriptor child : event.getTestDescriptor().getChildren()) {
      assertThat(states.get(child)).as("%s of %s", child, event).isEqualTo(State.OVER);
    }
  }

  private void checkAllToldOf(TestDescriptor root) {
    assertThat(states.keySet()).containsAll(root.getChildren());
  }
}
