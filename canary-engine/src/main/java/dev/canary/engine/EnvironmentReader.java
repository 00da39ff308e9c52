package dev.canary.engine;

import dev.canary.api.SuiteDeclaration;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Timeout;
import org.junit.platform.commons.support.ReflectionSupport;

/** Reads the class of an environment and finds all that is wrong with it. */
final class EnvironmentReader {

  private final DeclaredClass environmentClass;
  private final Place place;
  private final Problems problems = new Problems();

  EnvironmentReader(DeclaredClass environmentClass) {
    this.environmentClass = environmentClass;
    this.place = Place.environment(environmentClass);
  }

  NodeReading read() {
    var arguments = new ArgumentReader(environmentClass, problems);
    var reader = new ClassReader(environmentClass, place, problems, arguments);
    reader.check();
    Invocable<Constructor<?>> constructor =
        reader.readConstructor(Place.environmentConstructor(environmentClass));
    Duration deployTimeout = readTimeout("deploy");
    Duration deleteTimeout = readTimeout("delete");
    if (constructor == null || !problems.isEmpty()) {
      return new NodeReading(null, problems.issues());
    }
    return new NodeReading(
        new EnvironmentModel(
            environmentClass.type(), name(), constructor, deployTimeout, deleteTimeout),
        List.of());
  }

  private String name() {
    DisplayName displayName = environmentClass.type().getAnnotation(DisplayName.class);
    return displayName == null
        ? SuiteDeclaration.inWords(environmentClass.type().getSimpleName())
        : displayName.value();
  }

  private @Nullable Duration readTimeout(String name) {
    Timeout own = method(environmentClass.type(), name).getAnnotation(Timeout.class);
    Timeout timeout = own == null ? environmentClass.type().getAnnotation(Timeout.class) : own;
    return timeout == null ? null : problems.readTimeout(place, timeout);
  }

  static Method method(Class<?> environment, String name) {
    return ReflectionSupport.findMethod(environment, name).orElseThrow();
  }
}
