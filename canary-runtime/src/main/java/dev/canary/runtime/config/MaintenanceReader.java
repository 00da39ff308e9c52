package dev.canary.runtime.config;

import dev.canary.api.Durations;
import dev.canary.runtime.config.MaintenanceWindow.Times;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Puts together what is said of maintenance windows, and checks that each has a time. */
final class MaintenanceReader {

  private static final List<ConfigKey<?>> BEGINS =
      List.of(MaintenanceKeys.FROM, MaintenanceKeys.WEEKLY, MaintenanceKeys.CRON);

  private final Values values;

  MaintenanceReader(Values values) {
    this.values = values;
  }

  /** In the order of their names. */
  List<MaintenanceWindow> read() {
    Set<String> names = new TreeSet<>(values.emptySections(MaintenanceKeys.WINDOWS));
    MaintenanceKeys.ALL.forEach(key -> names.addAll(values.chosen(key)));
    return names.stream().flatMap(name -> window(name).stream()).toList();
  }

  private Optional<MaintenanceWindow> window(String name) {
    return times(name)
        .map(
            times ->
                new MaintenanceWindow(
                    name,
                    times,
                    Set.copyOf(values.list(MaintenanceKeys.SUITES.with(name))),
                    Set.copyOf(values.list(MaintenanceKeys.TAGS.with(name))),
                    values.find(MaintenanceKeys.RUN.with(name)).orElse(true)));
  }

  private Optional<Times> times(String name) {
    long begins = BEGINS.stream().filter(key -> values.has(key.with(name))).count();
    if (begins != 1) {
      values.reject(
          "The maintenance window %s needs one of %s, to say when it begins; it has %d."
              .formatted(
                  placed(name),
                  String.join(", ", BEGINS.stream().map(key -> key.with(name).name()).toList()),
                  begins));
      return Optional.empty();
    }
    ZoneId zone = values.find(MaintenanceKeys.ZONE.with(name)).orElse(ZoneOffset.UTC);
    return values.has(MaintenanceKeys.FROM.with(name)) ? once(name, zone) : repeated(name, zone);
  }

  private Optional<Times> once(String name, ZoneId zone) {
    if (!isComplete(name, MaintenanceKeys.TO, MaintenanceKeys.LASTING)) {
      return Optional.empty();
    }
    Optional<Instant> from = moment(MaintenanceKeys.FROM.with(name), zone);
    Optional<Instant> to = moment(MaintenanceKeys.TO.with(name), zone);
    if (from.isEmpty() || to.isEmpty()) {
      return Optional.empty();
    }
    if (!from.get().isBefore(to.get())) {
      values.reject(
          "The maintenance window %s ends before it begins; %s has to be later than %s."
              .formatted(
                  placed(name), MaintenanceKeys.TO.with(name), MaintenanceKeys.FROM.with(name)));
    }
    return Optional.of(new Times.Once(from.get(), to.get()));
  }

  private Optional<Instant> moment(ConfigKey<LocalMoment> key, ZoneId zone) {
    return values.find(key).map(moment -> moment.in(zone));
  }

  private Optional<Times> repeated(String name, ZoneId zone) {
    if (!isComplete(name, MaintenanceKeys.LASTING, MaintenanceKeys.TO)) {
      return Optional.empty();
    }
    Optional<Cron> begin =
        Stream.of(MaintenanceKeys.WEEKLY, MaintenanceKeys.CRON)
            .flatMap(key -> values.find(key.with(name)).stream())
            .findFirst();
    Optional<Duration> lasting = values.find(MaintenanceKeys.LASTING.with(name));
    if (begin.isEmpty() || lasting.isEmpty()) {
      return Optional.empty();
    }
    checkThatItBeginsAndEnds(name, begin.get(), lasting.get());
    return Optional.of(new Times.Repeated(begin.get(), zone, lasting.get()));
  }

  private void checkThatItBeginsAndEnds(String name, Cron begin, Duration lasting) {
    if (!begin.comes()) {
      values.reject(
          "%s is \"%s\", which never comes; correct it, or take the maintenance window %s out."
              .formatted(placed(begin(name)), begin, name));
    }
    begin
        .findShortestInterval()
        .filter(interval -> interval.compareTo(lasting) <= 0)
        .ifPresent(
            interval ->
                values.reject(
                    "%s is %s, but the maintenance window %s begins again after %s; make it shorter than that."
                        .formatted(
                            placed(MaintenanceKeys.LASTING.with(name)),
                            Durations.format(lasting),
                            name,
                            Durations.format(interval))));
  }

  private String placed(ConfigKey<?> key) {
    return values.findGiven(key).map(Given::place).orElseGet(key::name);
  }

  /** The window with its place, if that is known. */
  private String placed(String name) {
    return name + values.placeOf(MaintenanceKeys.WINDOWS + name);
  }

  private boolean isComplete(String name, ConfigKey<?> needed, ConfigKey<?> useless) {
    if (values.has(useless.with(name))) {
      values.reject(
          "%s is of no use for the maintenance window %s, which has %s; take it out."
              .formatted(placed(useless.with(name)), name, begin(name)));
      return false;
    }
    if (!values.has(needed.with(name))) {
      values.reject(
          "%s is missing; the maintenance window %s has to end."
              .formatted(needed.with(name), placed(name)));
      return false;
    }
    return true;
  }

  /** What says when it begins. */
  private ConfigKey<?> begin(String name) {
    return BEGINS.stream().map(key -> key.with(name)).filter(values::has).findFirst().orElseThrow();
  }
}
