package dev.canary.runtime.cli;

import dev.canary.runtime.run.ProberFailedException;
import java.io.IOException;
import java.nio.file.Path;

/** Reports cannot be written. */
final class ReportException extends ProberFailedException {

  private static final long serialVersionUID = 1L;

  ReportException(Path directory, IOException cause) {
    super(
        "Reports cannot be written to %s (%s); name another directory with --report-dir."
            .formatted(directory, reason(cause)),
        cause);
  }

  private static String reason(IOException cause) {
    String type = cause.getClass().getSimpleName();
    return cause.getMessage() == null ? type : "%s: %s".formatted(type, cause.getMessage());
  }
}
