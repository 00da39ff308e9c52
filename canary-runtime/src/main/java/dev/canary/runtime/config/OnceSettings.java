package dev.canary.runtime.config;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What concerns the command {@code once} alone.
 *
 * @param suites ids of the suites to run; empty for all
 * @param tags tags of the suites to run; empty for all
 * @param labels what is said about the launch, such as a version
 * @param reportDir where reports are written; absent if none are wanted
 * @param failOn the mildest outcome that fails the command
 * @param record whether the runs are written to the store
 */
public record OnceSettings(
    List<String> suites,
    List<String> tags,
    Map<String, String> labels,
    @Nullable Path reportDir,
    FailOn failOn,
    boolean record) {

  public OnceSettings {
    suites = List.copyOf(suites);
    tags = List.copyOf(tags);
    labels = Map.copyOf(labels);
  }

  public Optional<Path> findReportDir() {
    return Optional.ofNullable(reportDir);
  }
}
