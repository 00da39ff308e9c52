package dev.canary.engine;

import java.lang.reflect.Method;
import org.junit.platform.engine.TestSource;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.engine.support.descriptor.MethodSource;

/**
 * A place in the class of a suite or environment, where something may be wrong.
 *
 * @param name as messages tell it: "step issue of com.acme.InvoicesCanary"
 */
record Place(Role role, String name, TestSource source) {

  private static final String VALUES =
      "TestData, OkHttpClient, CanaryContext, values of the configuration (annotated with"
          + " @ConfigValue)";

  /** What a place is, which decides what its parameters may be. */
  enum Role {
    SUITE("other suites, environments, " + VALUES),
    ENVIRONMENT("other environments, " + VALUES),
    METHOD(VALUES);

    private final String possibilities;

    Role(String possibilities) {
      this.possibilities = possibilities;
    }

    boolean takesSuites() {
      return this == SUITE;
    }

    boolean takesEnvironments() {
      return this != METHOD;
    }

    /** What its parameters may be, as messages tell it. */
    String possibilities() {
      return possibilities;
    }
  }

  static Place suite(DeclaredClass suiteClass) {
    return of(Role.SUITE, "suite ", suiteClass);
  }

  static Place constructor(DeclaredClass suiteClass) {
    return of(Role.SUITE, "the constructor of ", suiteClass);
  }

  static Place environment(DeclaredClass environmentClass) {
    return of(Role.ENVIRONMENT, "environment ", environmentClass);
  }

  static Place environmentConstructor(DeclaredClass environmentClass) {
    return of(Role.ENVIRONMENT, "the constructor of ", environmentClass);
  }

  static Place step(Method method, DeclaredClass suiteClass) {
    return of("step ", method, suiteClass);
  }

  static Place cleanup(Method method, DeclaredClass suiteClass) {
    return of("cleanup ", method, suiteClass);
  }

  /** The name as a sentence begins with it: "Suite com.acme.InvoicesCanary". */
  String beginning() {
    return Character.toUpperCase(name.charAt(0)) + name.substring(1);
  }

  private static Place of(Role role, String kind, DeclaredClass owner) {
    return new Place(role, kind + owner.name(), ClassSource.from(owner.type()));
  }

  private static Place of(String kind, Method method, DeclaredClass owner) {
    return new Place(
        Role.METHOD,
        kind + method.getName() + " of " + owner.name(),
        MethodSource.from(owner.type(), method));
  }

  @Override
  public String toString() {
    return name;
  }
}
