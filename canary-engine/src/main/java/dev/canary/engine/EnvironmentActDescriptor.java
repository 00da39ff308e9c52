package dev.canary.engine;

import dev.canary.api.SuiteDeclaration;
import org.junit.platform.engine.support.descriptor.AbstractTestDescriptor;
import org.junit.platform.engine.support.descriptor.MethodSource;

/** The deployment or the deletion of an environment in the tree of tests. */
final class EnvironmentActDescriptor extends AbstractTestDescriptor {

  /** What it is called in unique ids; the method is named so too. */
  static final String DEPLOY = "deploy";

  /** What it is called in unique ids; the method is named so too. */
  static final String DELETE = "delete";

  EnvironmentActDescriptor(EnvironmentDescriptor environment, String name) {
    super(
        environment.getUniqueId().append(name, name),
        SuiteDeclaration.inWords(name),
        MethodSource.from(
            environment.model().type(),
            EnvironmentReader.method(environment.model().type(), name)));
  }

  @Override
  public Type getType() {
    return Type.TEST;
  }
}
