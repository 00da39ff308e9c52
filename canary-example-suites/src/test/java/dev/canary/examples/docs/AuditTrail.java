package dev.canary.examples.docs;

import java.util.ArrayList;
import java.util.List;

/** Stands for something that only your company has. */
public final class AuditTrail implements AutoCloseable {

  private final List<String> lines = new ArrayList<>();

  public void note(String line) {
    lines.add(line);
  }

  public List<String> lines() {
    return List.copyOf(lines);
  }

  @Override
  public void close() {
    lines.clear();
  }
}
