package dev.canary.runtime;

import dev.canary.runtime.launch.Catalog;
import dev.canary.runtime.launch.CatalogReader;
import dev.canary.runtime.launch.InProcessLauncher;
import dev.canary.runtime.launch.LaunchSurroundings;
import dev.canary.runtime.logging.Logging;
import dev.canary.runtime.run.InvalidInputException;
import dev.canary.runtime.worker.WorkerParts;
import dev.canary.runtime.worker.WorkerServer;
import java.io.IOException;
import java.nio.file.Path;

/** The entry point of workers, which only the prober starts. */
public final class WorkerMain {

  private WorkerMain() {}

  /**
   * Serves the prober until it is gone.
   *
   * @param args the socket on which it waits
   */
  public static void main(String... args) throws IOException {
    WorkerServer server = WorkerServer.connect(Path.of(args[0]), Version.current());
    if (server.isJsonLog()) {
      var unused = Logging.toJson(server.settings().environment(), server.name());
    }
    try {
      server.serve(parts(server));
    } catch (InvalidInputException e) {
      server.refuse(String.valueOf(e.getMessage()));
    }
  }

  private static WorkerParts parts(WorkerServer server) {
    Catalog catalog = CatalogReader.read(server.settings());
    InProcessLauncher launcher =
        InProcessLauncher.start(
            catalog, server.settings(), new LaunchSurroundings(Node::newId, Node.clock(), server));
    Logs.connect(launcher, server.settings());
    return new WorkerParts(catalog.suites(), launcher, launcher::longest, launcher::findGroup);
  }
}
