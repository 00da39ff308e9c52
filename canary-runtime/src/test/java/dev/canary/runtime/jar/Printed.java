package dev.canary.runtime.jar;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Takes down the lines that a process prints, as they come. */
final class Printed implements Runnable {

  private final BufferedReader reader;
  private final List<String> lines = new CopyOnWriteArrayList<>();
  private final Thread thread = new Thread(this, "printed");

  Printed(BufferedReader reader) {
    this.reader = reader;
  }

  void start() {
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public void run() {
    try {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        lines.add(line);
      }
    } catch (IOException e) {
      lines.add("The stream broke: " + e);
    }
  }

  List<String> lines() {
    return List.copyOf(lines);
  }

  /** Waits for the last line, which may come when the process has ended already. */
  List<String> awaitAll() throws InterruptedException {
    thread.join();
    return lines();
  }
}
