package dev.canary.runtime.launch;

import dev.canary.api.SuiteDeclaration;

/**
 * Loads suite classes. Static initialisers do not run, since they are code of suites, which belongs
 * into launches.
 */
final class SuiteClasses {

  private SuiteClasses() {}

  /**
   * Loads a class and what its members and its declaration name.
   *
   * @throws SuiteException if it, or anything of that, cannot be loaded
   */
  static Class<?> load(String name, SuiteSource source) {
    try {
      Class<?> suiteClass = Class.forName(name, false, source.classLoader());
      touchMembers(suiteClass);
      SuiteDeclaration.of(suiteClass);
      return suiteClass;
    } catch (UnsupportedClassVersionError e) {
      throw tooNew(name, source);
    } catch (ClassNotFoundException | LinkageError | TypeNotPresentException e) {
      throw new SuiteException(
          "The class %s in %s cannot be loaded (%s). Put it into one directory with the jars of the"
                  .formatted(name, source.path(), e)
              + " libraries that it needs, and name that directory as the suite path.");
    }
  }

  /** The JVM links the class for it, and so misses what is missing now and not in a launch. */
  private static void touchMembers(Class<?> suiteClass) {
    for (Class<?> type = suiteClass; type != null; type = type.getSuperclass()) {
      int unused =
          type.getDeclaredConstructors().length
              + type.getDeclaredMethods().length
              + type.getDeclaredFields().length;
    }
  }

  private static SuiteException tooNew(String name, SuiteSource source) {
    return new SuiteException(
        "The class %s in %s is built for a newer Java than %d, which runs the prober. Build it with"
                .formatted(name, source.path(), Runtime.version().feature())
            + " --release %d, or run the prober on a newer Java."
                .formatted(Runtime.version().feature()));
  }
}
