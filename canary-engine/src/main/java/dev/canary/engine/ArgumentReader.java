package dev.canary.engine;

import dev.canary.api.CanaryContext;
import dev.canary.api.ConfigValue;
import dev.canary.api.TestData;
import java.lang.reflect.Executable;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.List;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;

/** Finds out where the values of parameters come from. */
final class ArgumentReader {

  private final Problems problems;
  private final Suppliers suppliers;

  ArgumentReader(DeclaredClass owner, Problems problems) {
    this.problems = problems;
    this.suppliers = new Suppliers(owner.type().getClassLoader(), problems);
  }

  List<Argument> read(Executable executable, Place place) {
    if (executable.getParameterCount() == 0) {
      return List.of();
    }
    List<Argument> arguments = new ArrayList<>();
    for (Parameter parameter : executable.getParameters()) {
      Argument argument = readParameter(parameter, place);
      if (argument != null) {
        arguments.add(argument);
      }
    }
    return List.copyOf(arguments);
  }

  private @Nullable Argument readParameter(Parameter parameter, Place place) {
    ConfigValue configValue = parameter.getAnnotation(ConfigValue.class);
    if (configValue != null) {
      return readConfigValue(parameter, configValue, place);
    }
    Class<?> type = parameter.getType();
    if (NodeReading.isSuite(type) || NodeReading.isEnvironment(type)) {
      return readDependency(parameter, place);
    }
    if (type == CanaryContext.class) {
      return RunScope::context;
    }
    if (type == TestData.class) {
      return RunScope::ledger;
    }
    if (type == OkHttpClient.class) {
      return scope -> scope.http().client();
    }
    return suppliers.find(parameter, place);
  }

  private @Nullable Argument readDependency(Parameter parameter, Place place) {
    Class<?> type = parameter.getType();
    boolean isSuite = NodeReading.isSuite(type);
    if (isSuite ? place.role().takesSuites() : place.role().takesEnvironments()) {
      return checkEnvironment(parameter, place) ? new Argument.OfNode(type) : null;
    }
    problems.add(
        place,
        "The parameter %s of %s is the %s %s, which cannot be had there. %s",
        parameter.getName(),
        place,
        isSuite ? "suite" : "environment",
        type.getName(),
        place.role() == Place.Role.ENVIRONMENT
            ? "Environments are deployed before suites run; take the parameter in the constructor"
                + " of a suite."
            : "Take it in the constructor and keep it in a field.");
    return null;
  }

  /** An abstract suite is told of when it is read; of an abstract environment nobody could tell. */
  private boolean checkEnvironment(Parameter parameter, Place place) {
    Class<?> type = parameter.getType();
    boolean isAbstract = Modifier.isAbstract(type.getModifiers());
    if (isAbstract && NodeReading.isEnvironment(type)) {
      problems.add(
          place,
          "The parameter %s of %s is of the abstract type %s, so it is unknown which environment to"
              + " deploy. Name the class of one.",
          parameter.getName(),
          place,
          type.getName());
    }
    return !isAbstract || NodeReading.isSuite(type);
  }

  private @Nullable Argument readConfigValue(
      Parameter parameter, ConfigValue configValue, Place place) {
    Class<?> type = parameter.getType();
    if (configValue.value().isBlank()) {
      problems.add(
          place,
          "The @ConfigValue for the parameter %s of %s has a blank key, so there is nothing to look"
              + " up. Write the key, such as \"shop.url\".",
          parameter.getName(),
          place);
      return null;
    }
    if (!Conversion.isPossible(type)) {
      problems.add(
          place,
          "The value \"%s\" for the parameter %s of %s cannot be converted to %s. Possible are"
              + " String, numbers, boolean, Duration, URI and enums.",
          configValue.value(),
          parameter.getName(),
          place,
          type.getSimpleName());
      return null;
    }
    return scope -> scope.config().value(configValue, type);
  }
}
