package dev.canary.engine.testsuites.environments;

import java.io.IOException;

public class Unbuildable extends Database {
  Unbuildable() throws IOException {
    throw new IOException("no credentials");
  }
}
