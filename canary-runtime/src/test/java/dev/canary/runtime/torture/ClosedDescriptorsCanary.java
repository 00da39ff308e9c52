package dev.canary.runtime.torture;

import dev.canary.api.CanarySuite;
import dev.canary.api.Step;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;

/** Closes the file descriptors themselves. */
@CanarySuite
final class ClosedDescriptorsCanary {

  @Step
  void closes() throws IOException {
    new FileOutputStream(FileDescriptor.out).close();
    new FileOutputStream(FileDescriptor.err).close();
    System.out.println("to nobody");
  }
}
