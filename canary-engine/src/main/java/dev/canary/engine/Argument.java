package dev.canary.engine;

import dev.canary.api.ConfigValueException;
import dev.canary.api.ParameterSupplier;
import java.lang.invoke.MethodType;
import java.lang.reflect.Parameter;
import org.jspecify.annotations.Nullable;

/** Where the value of one parameter comes from. Chosen at discovery, asked at every run. */
@FunctionalInterface
interface Argument {

  /**
   * Makes the value for a run.
   *
   * @throws ConfigValueException if a value is missing or cannot be converted
   * @throws Exception if a supplier has no value
   */
  Object supply(RunScope scope) throws Exception;

  /** The suite or environment that is the value; absent if it is something else. */
  default @Nullable Class<?> dependency() {
    return null;
  }

  /** Another suite, or an environment. */
  record OfNode(Class<?> dependency) implements Argument {

    @Override
    public Object supply(RunScope scope) {
      return scope.instances().of(dependency);
    }
  }

  /** Something that a supplier makes. */
  record Supplied(ParameterSupplier supplier, Parameter parameter) implements Argument {

    @Override
    public Object supply(RunScope scope) throws Exception {
      Object value = supplier.supply(parameter, scope.context());
      scope.supplied().add(value);
      if (!type().isInstance(value)) {
        throw new IllegalStateException(
            "The parameter supplier %s made \"%s\" for the parameter %s, which is no %s. Let it make"
                    .formatted(
                        supplier.getClass().getName(),
                        value,
                        parameter.getName(),
                        parameter.getType().getSimpleName())
                + " one, or not support the parameter.");
      }
      return value;
    }

    /** The class of which the value has to be: of a primitive type, that which wraps it. */
    private Class<?> type() {
      return MethodType.methodType(parameter.getType()).wrap().returnType();
    }
  }
}
