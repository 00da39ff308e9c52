package dev.canary.engine;

import dev.canary.api.CanaryContext;
import dev.canary.api.ConfigValue;
import java.lang.reflect.Executable;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.List;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;

/** Finds out where the values of parameters come from. */
final class ArgumentReader {

  private final Problems problems;

  ArgumentReader(Problems problems) {
    this.problems = problems;
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
    if (parameter.getType() == CanaryContext.class) {
      return RunScope::context;
    }
    if (parameter.getType() == OkHttpClient.class) {
      return scope -> scope.http().client();
    }
    problems.add(
        place,
        "The parameter %s of type %s of %s can be supplied by nothing. Possible are CanaryContext,"
            + " OkHttpClient, and values of the configuration, annotated with @ConfigValue.",
        parameter.getName(),
        parameter.getType().getSimpleName(),
        place);
    return null;
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
