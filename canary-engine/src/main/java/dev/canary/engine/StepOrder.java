package dev.canary.engine;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Order;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.engine.support.descriptor.MethodSource;

/**
 * Puts steps in order: superclasses first, then as they are written; {@code @Order} overrides, with
 * Jupiter's meaning, by which a method without it has {@link Order#DEFAULT}.
 */
final class StepOrder {

  private final Class<?> suiteClass;
  private final Problems problems;

  StepOrder(Class<?> suiteClass, Problems problems) {
    this.suiteClass = suiteClass;
    this.problems = problems;
  }

  /**
   * Sorts the steps.
   *
   * @param steps in any order, but those of superclasses first
   */
  List<Method> sort(List<Method> steps) {
    long ordered = steps.stream().filter(StepOrder::isOrdered).count();
    List<Method> sorted = ordered == steps.size() ? new ArrayList<>(steps) : asWritten(steps);
    if (ordered > 0) {
      checkOrders(steps);
      sorted.sort(Comparator.comparingInt(StepOrder::order));
    }
    return sorted;
  }

  private static boolean isOrdered(Method step) {
    return step.isAnnotationPresent(Order.class);
  }

  private static int order(Method step) {
    Order order = step.getAnnotation(Order.class);
    return order == null ? Order.DEFAULT : order.value();
  }

  private void checkOrders(List<Method> steps) {
    Map<Integer, Method> seen = new HashMap<>();
    for (Method step : steps) {
      Method other = isOrdered(step) ? seen.putIfAbsent(order(step), step) : null;
      if (other != null) {
        problems.add(
            MethodSource.from(suiteClass, step),
            "The steps %s and %s of %s both have @Order(%d), so neither comes first. Give each a"
                + " number of its own.",
            other.getName(),
            step.getName(),
            suiteClass.getName(),
            order(step));
      }
    }
  }

  private List<Method> asWritten(List<Method> steps) {
    Map<Class<?>, List<Method>> byClass = new LinkedHashMap<>();
    for (Method step : steps) {
      byClass.computeIfAbsent(step.getDeclaringClass(), it -> new ArrayList<>()).add(step);
    }
    byClass.forEach(this::sortAsWritten);
    List<Method> sorted = new ArrayList<>(steps.size());
    byClass.values().forEach(sorted::addAll);
    return sorted;
  }

  private void sortAsWritten(Class<?> declaring, List<Method> steps) {
    if (steps.size() < 2) {
      return;
    }
    Optional<WrittenOrder> order = WrittenOrder.find(declaring);
    order.ifPresent(steps::sort);
    if (order.isEmpty()) {
      problems.add(
          ClassSource.from(suiteClass),
          "The class file of %s cannot be read, so the order in which its steps are written is"
              + " unknown. Give each step an @Order.",
          declaring.getName());
    }
  }
}
