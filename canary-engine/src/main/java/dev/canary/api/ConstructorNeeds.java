package dev.canary.api;

import java.lang.reflect.Constructor;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What classes need by the parameters of their constructors. */
final class ConstructorNeeds {

  private ConstructorNeeds() {}

  /** The suites that are declared, and those that the constructor takes. */
  static List<Class<?>> suites(Class<?> suiteClass, Class<?>... declared) {
    Set<Class<?>> suites = new LinkedHashSet<>(Arrays.asList(declared));
    for (Class<?> parameter : parameters(suiteClass)) {
      if (parameter.isAnnotationPresent(CanarySuite.class)) {
        suites.add(parameter);
      }
    }
    return List.copyOf(suites);
  }

  /** The environments that the constructor takes, and those that they take in turn. */
  static List<Class<?>> environments(Class<?> type) {
    Set<Class<?>> found = new LinkedHashSet<>();
    Deque<Class<?>> toRead = new ArrayDeque<>(List.of(type));
    while (!toRead.isEmpty()) {
      for (Class<?> parameter : parameters(toRead.remove())) {
        if (CanaryEnvironment.class.isAssignableFrom(parameter) && found.add(parameter)) {
          toRead.add(parameter);
        }
      }
    }
    return found.isEmpty() ? List.of() : Collections.unmodifiableList(new ArrayList<>(found));
  }

  /** None if there are several constructors, which the engine refuses. */
  private static List<Class<?>> parameters(Class<?> type) {
    List<Constructor<?>> written =
        Arrays.stream(type.getDeclaredConstructors()).filter(it -> !it.isSynthetic()).toList();
    return written.size() == 1 ? List.of(written.get(0).getParameterTypes()) : List.of();
  }
}
