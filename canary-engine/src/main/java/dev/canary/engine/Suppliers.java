package dev.canary.engine;

import dev.canary.api.ParameterSupplier;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The parameter suppliers that one suite can see. Looked for when the first is needed. */
final class Suppliers {

  private final @Nullable ClassLoader loader;
  private final Problems problems;
  private @Nullable List<ParameterSupplier> found;

  Suppliers(@Nullable ClassLoader loader, Problems problems) {
    this.loader = loader;
    this.problems = problems;
  }

  /** Absent, and told as a problem, if no supplier or more than one has values for a parameter. */
  @Nullable Argument find(Parameter parameter, Place place) {
    List<ParameterSupplier> supporting = new ArrayList<>();
    for (ParameterSupplier supplier : all(place)) {
      if (supports(supplier, parameter, place)) {
        supporting.add(supplier);
      }
    }
    if (supporting.size() == 1) {
      return new Argument.Supplied(supporting.get(0), parameter);
    }
    if (supporting.isEmpty()) {
      reportNone(parameter, place);
    } else {
      reportSeveral(parameter, place, supporting);
    }
    return null;
  }

  private void reportNone(Parameter parameter, Place place) {
    problems.add(
        place,
        "The parameter %s of type %s of %s can be supplied by nothing. Possible are %s, and what a"
            + " ParameterSupplier supports.",
        parameter.getName(),
        parameter.getType().getSimpleName(),
        place,
        place.role().possibilities());
  }

  private void reportSeveral(Parameter parameter, Place place, List<ParameterSupplier> suppliers) {
    problems.add(
        place,
        "The parameter %s of %s is supported by several parameter suppliers: %s. Let only one of"
            + " them support it.",
        parameter.getName(),
        place,
        suppliers.stream().map(it -> it.getClass().getName()).collect(Collectors.joining(", ")));
  }

  private boolean supports(ParameterSupplier supplier, Parameter parameter, Place place) {
    try {
      return supplier.supports(parameter);
    } catch (RuntimeException | LinkageError e) {
      problems.add(
          place,
          "The parameter supplier %s failed when it was asked for the parameter %s of %s: %s",
          supplier.getClass().getName(),
          parameter.getName(),
          place,
          e);
      return false;
    }
  }

  private List<ParameterSupplier> all(Place place) {
    if (found == null) {
      found = load(place);
    }
    return found;
  }

  private List<ParameterSupplier> load(Place place) {
    List<ParameterSupplier> loaded = new ArrayList<>();
    try {
      ServiceLoader.load(ParameterSupplier.class, loader).forEach(loaded::add);
    } catch (ServiceConfigurationError | LinkageError e) {
      problems.add(
          place,
          "The parameter suppliers cannot be loaded, so %s may lack parameters. Correct the class"
              + " or its entry in META-INF/services: %s",
          place,
          e instanceof LinkageError ? e : e.getMessage());
    }
    return loaded;
  }
}
