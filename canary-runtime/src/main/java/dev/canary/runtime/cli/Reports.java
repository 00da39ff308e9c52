package dev.canary.runtime.cli;

import dev.canary.runtime.config.FailOn;
import dev.canary.runtime.config.Settings;
import dev.canary.runtime.report.JUnitXml;
import dev.canary.runtime.run.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A directory with reports for machines: JUnit XML for each suite, and one JSON file for all. */
final class Reports {

  private final Path directory;

  private Reports(Path directory) {
    this.directory = directory;
  }

  /**
   * Reports in a directory, which is made if it is not there.
   *
   * @throws ReportException if it cannot be written to: better now than after a long run
   */
  static Reports in(Path directory) {
    try {
      Files.createDirectories(directory);
      Files.delete(Files.createTempFile(directory, "canary", ".tmp"));
      return new Reports(directory);
    } catch (IOException e) {
      throw new ReportException(directory, e);
    }
  }

  void write(OnceResult result, Settings settings, String version) {
    FailOn failOn = settings.once().failOn();
    for (Run run : result.last()) {
      String xml = JUnitXml.of(run, result.before(run), failOn);
      write("TEST-%s.xml".formatted(run.suite()), xml);
    }
    write("canary-report.json", ReportJson.of(result, settings, version));
  }

  private void write(String name, String text) {
    try {
      Files.writeString(directory.resolve(name), text);
    } catch (IOException e) {
      throw new ReportException(directory, e);
    }
  }
}
