package dev.canary.engine;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Order;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.engine.support.descriptor.MethodSource;

/**
 * Puts steps in order: superclasses first, then as they are written; {@code @Order} overrides, with
 * Jupiter's meaning, by which a method without it has {@link Order#DEFAULT}.
 */
final class StepOrder {

  private StepOrder() {}

  static List<Method> sort(Class<?> suiteClass, List<Method> steps, Problems problems) {
    List<Method> sorted = new ArrayList<>(steps);
    if (steps.stream().anyMatch(step -> !step.isAnnotationPresent(Order.class))) {
      sorted = asWritten(suiteClass, sorted, problems);
    }
    if (steps.stream().anyMatch(step -> step.isAnnotationPresent(Order.class))) {
      checkOrders(suiteClass, steps, problems);
      sorted.sort(Comparator.comparingInt(StepOrder::order));
    }
    return sorted;
  }

  private static int order(Method step) {
    Order order = step.getAnnotation(Order.class);
    return order == null ? Order.DEFAULT : order.value();
  }

  private static void checkOrders(Class<?> suiteClass, List<Method> steps, Problems problems) {
    Map<Integer, Method> seen = new HashMap<>();
    for (Method step : steps) {
      Order order = step.getAnnotation(Order.class);
      Method other = order == null ? null : seen.putIfAbsent(order.value(), step);
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

  private static List<Method> asWritten(
      Class<?> suiteClass, List<Method> steps, Problems problems) {
    Map<Class<?>, List<Method>> byClass = new HashMap<>();
    List<Class<?>> classes = new ArrayList<>();
    for (Method step : steps) {
      byClass.computeIfAbsent(step.getDeclaringClass(), it -> addTo(classes, it)).add(step);
    }
    List<Method> sorted = new ArrayList<>(steps.size());
    for (Class<?> declaring : classes) {
      List<Method> declared = byClass.getOrDefault(declaring, List.of());
      sorted.addAll(declaredAsWritten(suiteClass, declaring, declared, problems));
    }
    return sorted;
  }

  private static List<Method> addTo(List<Class<?>> classes, Class<?> declaring) {
    classes.add(declaring);
    return new ArrayList<>();
  }

  private static List<Method> declaredAsWritten(
      Class<?> suiteClass, Class<?> declaring, List<Method> steps, Problems problems) {
    WrittenOrder order = steps.size() < 2 ? null : WrittenOrder.find(declaring).orElse(null);
    if (steps.size() > 1 && order == null) {
      reportUnknownOrder(suiteClass, declaring, problems);
    }
    if (order != null) {
      steps.sort(order);
    }
    return steps;
  }

  private static void reportUnknownOrder(
      Class<?> suiteClass, Class<?> declaring, Problems problems) {
    problems.add(
        ClassSource.from(suiteClass),
        "The class file of %s cannot be read, so the order in which its steps are written is"
            + " unknown. Give each step an @Order.",
        declaring.getName());
  }
}
