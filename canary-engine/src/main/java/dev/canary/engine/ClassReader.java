package dev.canary.engine;

import java.lang.reflect.Constructor;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what suites and environments have in common: a class that the engine can build. */
final class ClassReader {

  private final DeclaredClass declared;
  private final Problems problems;
  private final ArgumentReader arguments;
  private final Place place;

  ClassReader(DeclaredClass declared, Place place, Problems problems, ArgumentReader arguments) {
    this.declared = declared;
    this.place = place;
    this.problems = problems;
    this.arguments = arguments;
  }

  void check() {
    if (Modifier.isPrivate(declared.type().getModifiers())) {
      problems.add(
          place,
          "%s is private, so the engine cannot build it. Remove 'private'; package-private is"
              + " enough.",
          place.beginning());
    }
    if (isInner()) {
      problems.add(
          place,
          "%s is an inner class, so it cannot be built alone. Make it static, or move it to a file"
              + " of its own.",
          place.beginning());
    }
  }

  private boolean isInner() {
    return declared.type().isMemberClass() && !Modifier.isStatic(declared.type().getModifiers());
  }

  /** Absent if the class has none that can be used, as that of an inner class. */
  @Nullable Invocable<Constructor<?>> readConstructor(Place constructorPlace) {
    if (isInner()) {
      return null;
    }
    List<Constructor<?>> constructors =
        Arrays.stream(declared.type().getDeclaredConstructors())
            .filter(it -> !it.isSynthetic())
            .toList();
    if (constructors.size() != 1) {
      problems.add(
          place,
          "%s has %d constructors, so the engine cannot choose. Leave one.",
          place.beginning(),
          constructors.size());
      return null;
    }
    Constructor<?> constructor = constructors.get(0);
    constructor.trySetAccessible();
    return new Invocable<>(constructor, arguments.read(constructor, constructorPlace));
  }
}
