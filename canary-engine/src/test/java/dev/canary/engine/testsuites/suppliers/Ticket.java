package dev.canary.engine.testsuites.suppliers;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** What a supplier of the tests makes; it remembers which of them were closed. */
public class Ticket implements AutoCloseable {
  public static final List<String> CLOSED = new CopyOnWriteArrayList<>();
  private final String name;

  Ticket(String name) {
    this.name = name;
  }

  String name() {
    return name;
  }

  @Override
  public void close() throws IOException {
    CLOSED.add(name);
  }
}
