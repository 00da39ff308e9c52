package dev.canary.runtime.run;

import java.util.List;
import java.util.Set;

/**
 * A suite as discovered, with the configuration applied to it.
 *
 * @param className the class that holds it
 * @param source the suite path that it was found in
 * @param steps in execution order
 * @param dependsOn ids of the suites that have to pass before it
 * @param environments class names of the environments that it uses, directly or not
 */
public record Suite(
    String id,
    String name,
    String className,
    String source,
    Set<String> tags,
    List<StepInfo> steps,
    List<String> dependsOn,
    List<String> environments,
    SuitePolicy policy) {

  public Suite {
    tags = Set.copyOf(tags);
    steps = List.copyOf(steps);
    dependsOn = List.copyOf(dependsOn);
    environments = List.copyOf(environments);
  }

  /** The last name of its source: where the prober keeps its files is nobody else's business. */
  public String sourceName() {
    String path = source.replace('\\', '/').replaceAll("/+$", "");
    return path.substring(path.lastIndexOf('/') + 1);
  }
}
