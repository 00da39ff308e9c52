package dev.canary.engine;

import java.lang.reflect.Method;
import org.junit.platform.engine.TestSource;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.engine.support.descriptor.MethodSource;

/**
 * A place in a suite class, where something may be wrong.
 *
 * @param role what it is, as messages begin to tell it
 * @param method the name of the method; empty if it is none
 */
record Place(String role, String method, SuiteClass suiteClass, TestSource source) {

  static Place suite(SuiteClass suiteClass) {
    return new Place("suite ", "", suiteClass, ClassSource.from(suiteClass.type()));
  }

  static Place constructor(SuiteClass suiteClass) {
    return new Place("the constructor of ", "", suiteClass, ClassSource.from(suiteClass.type()));
  }

  static Place step(Method method, SuiteClass suiteClass) {
    return new Place("step ", method.getName(), suiteClass, source(method, suiteClass));
  }

  static Place cleanup(Method method, SuiteClass suiteClass) {
    return new Place("cleanup ", method.getName(), suiteClass, source(method, suiteClass));
  }

  private static MethodSource source(Method method, SuiteClass suiteClass) {
    return MethodSource.from(suiteClass.type(), method);
  }

  /** As messages tell it: "step issue of com.acme.InvoicesCanary". */
  @Override
  public String toString() {
    return role + (method.isEmpty() ? "" : method + " of ") + suiteClass.name();
  }
}
