package dev.canary.runtime.worker;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The command that starts a worker from the same jar, or class path, as this JVM. */
record WorkerCommand(String mainClass, List<String> jvmArgs) {

  /**
   * A worker's memory is bounded, however large the machine: it is a guest. It waits most of its
   * time, so it has the collector for small heaps, which gives back what it does not need, and the
   * compiler that is quick.
   */
  private static final List<String> DEFAULTS =
      List.of(
          "-Xms16m",
          "-Xmx256m",
          "-XX:MaxMetaspaceSize=192m",
          "-XX:+UseSerialGC",
          "-XX:MinHeapFreeRatio=10",
          "-XX:MaxHeapFreeRatio=30",
          "-XX:TieredStopAtLevel=1",
          "-XX:-UsePerfData",
          "-XX:+ExitOnOutOfMemoryError");

  List<String> with(Path socket) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(DEFAULTS);
    command.addAll(properties());
    command.addAll(jvmArgs);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), mainClass));
    command.add(socket.toString());
    return command;
  }

  /** What whoever started the prober set for suites, such as a proxy or a trust store. */
  private static List<String> properties() {
    return ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(argument -> argument.startsWith("-D"))
        .toList();
  }
}
