package dev.canary.engine;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Order;

/**
 * Puts steps in order: superclasses first, then as they are written; {@code @Order} overrides, with
 * Jupiter's meaning, by which a method without it has {@link Order#DEFAULT}.
 */
final class StepOrder {

  private final DeclaredClass suiteClass;
  private final Problems problems;

  StepOrder(DeclaredClass suiteClass, Problems problems) {
    this.suiteClass = suiteClass;
    this.problems = problems;
  }

  /**
   * Sorts the steps.
   *
   * @param steps in any order, but those of superclasses first
   */
  List<Method> sort(List<Method> steps) {
    List<Method> ordered = DeclaredClass.annotatedWith(Order.class, steps);
    List<Method> sorted = ordered.size() == steps.size() ? ordered : asWritten(steps);
    if (!ordered.isEmpty()) {
      checkOrders(ordered);
      sorted.sort(Comparator.comparingInt(StepOrder::order));
    }
    return sorted;
  }

  private static int order(Method step) {
    Order order = step.getAnnotation(Order.class);
    return order == null ? Order.DEFAULT : order.value();
  }

  private void checkOrders(List<Method> ordered) {
    Map<Integer, Method> seen = new HashMap<>();
    for (Method step : ordered) {
      Method other = seen.putIfAbsent(order(step), step);
      if (other != null) {
        problems.add(
            Place.step(step, suiteClass),
            "The steps %s and %s of %s both have @Order(%d), so neither comes first. Give each a"
                + " number of its own.",
            other.getName(),
            step.getName(),
            suiteClass.name(),
            order(step));
      }
    }
  }

  private List<Method> asWritten(List<Method> steps) {
    Map<Class<?>, List<Method>> byClass = new LinkedHashMap<>();
    for (Method step : steps) {
      byClass.computeIfAbsent(step.getDeclaringClass(), it -> new ArrayList<>()).add(step);
    }
    List<Method> sorted = new ArrayList<>(steps.size());
    for (Map.Entry<Class<?>, List<Method>> declared : byClass.entrySet()) {
      sorted.addAll(asWritten(declared.getKey(), declared.getValue()));
    }
    return sorted;
  }

  private List<Method> asWritten(Class<?> declaring, List<Method> steps) {
    List<Method> sorted = steps.size() < 2 ? steps : WrittenOrder.sort(declaring, steps);
    if (sorted == null) {
      problems.add(
          Place.suite(suiteClass),
          "The class file of %s cannot be read, so the order in which its steps are written is"
              + " unknown. Give each step an @Order.",
          declaring.getName());
      return steps;
    }
    return sorted;
  }
}
