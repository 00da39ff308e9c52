package dev.canary.engine;

import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A constructor or method of a suite or environment, and where its arguments come from. */
record Invocable<E extends Executable>(E executable, List<Argument> arguments) {

  /** Calls a method; what it throws is thrown as it is. */
  static void call(Invocable<Method> method, Object suite, RunScope scope) throws Throwable {
    try {
      method.executable.invoke(suite, method.supply(scope));
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  /** Calls a constructor; what it throws is thrown as it is. */
  static Object construct(Invocable<Constructor<?>> constructor, RunScope scope) throws Throwable {
    try {
      return constructor.executable.newInstance(constructor.supply(scope));
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  /** The suites and environments among the arguments. */
  List<Class<?>> dependencies() {
    return arguments.stream()
        .<Class<?>>map(Argument::dependency)
        .filter(Objects::nonNull)
        .distinct()
        .toList();
  }

  private @Nullable Object[] supply(RunScope scope) throws Exception {
    @Nullable Object[] values = new Object[arguments.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = arguments.get(i).supply(scope);
    }
    return values;
  }
}
