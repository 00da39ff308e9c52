package dev.canary.engine;

import dev.canary.api.CanaryContext;
import dev.canary.api.ConfigValue;
import java.lang.reflect.Executable;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.List;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;
import org.junit.platform.engine.TestSource;

/** Finds out where the values of parameters come from. */
final class ArgumentReader {

  private final Problems problems;

  ArgumentReader(Problems problems) {
    this.problems = problems;
  }

  /**
   * @param place says where the parameters are, as "the constructor of com.acme.ShopCanary"
   */
  List<Argument> read(Executable executable, String place, TestSource source) {
    if (executable.getParameterCount() == 0) {
      return List.of();
    }
    List<Argument> arguments = new ArrayList<>();
    for (Parameter parameter : executable.getParameters()) {
      Argument argument = readParameter(parameter, place, source);
      if (argument != null) {
        arguments.add(argument);
      }
    }
    return List.copyOf(arguments);
  }

  private @Nullable Argument readParameter(Parameter parameter, String place, TestSource source) {
    ConfigValue configValue = parameter.getAnnotation(ConfigValue.class);
    if (configValue != null) {
      return readConfigValue(parameter, configValue, place, source);
    }
    if (parameter.getType() == CanaryContext.class) {
      return RunScope::context;
    }
    if (parameter.getType() == OkHttpClient.class) {
      return scope -> scope.http().client();
    }
    problems.add(
        source,
        "The parameter %s of type %s of %s can be supplied by nothing. Possible are CanaryContext,"
            + " OkHttpClient, and values of the configuration, annotated with @ConfigValue.",
        parameter.getName(),
        parameter.getType().getSimpleName(),
        place);
    return null;
  }

  private @Nullable Argument readConfigValue(
      Parameter parameter, ConfigValue configValue, String place, TestSource source) {
    Class<?> type = parameter.getType();
    if (configValue.value().isBlank()) {
      problems.add(
          source,
          "The @ConfigValue for the parameter %s of %s has a blank key, so there is nothing to look"
              + " up. Write the key, such as \"shop.url\".",
          parameter.getName(),
          place);
      return null;
    }
    if (!Conversion.isPossible(type)) {
      problems.add(
          source,
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
