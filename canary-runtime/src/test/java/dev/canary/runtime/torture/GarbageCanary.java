package dev.canary.runtime.torture;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.canary.api.CanarySuite;
import dev.canary.api.Step;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.util.Random;

/** Writes 3 MB of anything to the file descriptor, and 20,000 lines that are nearly JSON. */
@CanarySuite
final class GarbageCanary {

  private static final byte[] GARBAGE = new byte[3_000_000];

  @Step
  void writes() throws IOException {
    new Random(7).nextBytes(GARBAGE);
    write(FileDescriptor.err, GARBAGE);
    for (int line = 0; line < 20_000; line++) {
      System.out.println("{\"a\": " + "x".repeat(100));
    }
    write(FileDescriptor.out, "{\"half\": \n".getBytes(UTF_8));
  }

  /** What is not closed stays open for others. */
  private static void write(FileDescriptor where, byte[] what) throws IOException {
    new FileOutputStream(where).write(what);
  }
}
