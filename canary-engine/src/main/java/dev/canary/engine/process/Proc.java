package dev.canary.engine.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What Linux shows of processes under {@code /proc}, and {@link ProcessHandle} does not. On other
 * systems there is nothing to be seen.
 */
final class Proc {

  private static final Path ROOT = Path.of("/proc");

  private Proc() {}

  /** Processes whose environment, as they were started with it, has this text in it. */
  static Stream<ProcessHandle> findByEnvironment(String text) {
    String[] names = ROOT.toFile().list();
    return names == null
        ? Stream.empty()
        : Stream.of(names)
            .filter(name -> name.chars().allMatch(Character::isDigit))
            .filter(pid -> read(pid, "environ").contains(text))
            .flatMap(pid -> ProcessHandle.of(Long.parseLong(pid)).stream());
  }

  /**
   * Whether it has ended, but whoever adopted it has not yet taken notice: in a container that may
   * never happen.
   */
  static boolean isZombie(ProcessHandle process) {
    String stat = read(Long.toString(process.pid()), "stat");
    // The state follows the name, which is in parentheses and may have any in it.
    return stat.startsWith(") Z", stat.lastIndexOf(')'));
  }

  private static String read(String pid, String file) {
    return Optional.of(ROOT.resolve(pid).resolve(file))
        .flatMap(path -> readIfAllowed(path))
        .orElse("");
  }

  private static Optional<String> readIfAllowed(Path path) {
    try {
      return Optional.of(Files.readString(path, StandardCharsets.ISO_8859_1));
    } catch (IOException e) {
      // It has ended meanwhile, or it is somebody else's and so none of ours.
      return Optional.empty();
    }
  }
}
