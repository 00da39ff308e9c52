package dev.canary.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.junit.platform.engine.OutputDirectoryCreator;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.reporting.FileEntry;

/**
 * Writes what suites attach into the directories that the platform has for the output of tests.
 *
 * @param directories asked when the first attachment comes, since not every launcher has any
 */
record Attachments(Supplier<OutputDirectoryCreator> directories) {

  private static final Pattern UNSAFE = Pattern.compile("[^A-Za-z0-9._-]");
  private static final Pattern MEDIA_TYPE =
      Pattern.compile("[\\w!#$&^.+-]+/[\\w!#$&^.+-]+(\\s*;.*)?");

  /**
   * @throws IllegalArgumentException if name or media type is not as it has to be
   * @throws UncheckedIOException if the file cannot be written
   */
  FileEntry write(TestDescriptor about, String name, String mediaType, byte[] bytes) {
    String fileName = UNSAFE.matcher(name).replaceAll("_");
    if (name.isBlank() || fileName.matches("[.]+")) {
      throw new IllegalArgumentException(
          "\"%s\" is no name for an attachment. Write one such as invoice.pdf.".formatted(name));
    }
    if (!MEDIA_TYPE.matcher(mediaType).matches()) {
      throw new IllegalArgumentException(
          "\"%s\" is no media type. Write one such as application/pdf.".formatted(mediaType));
    }
    try {
      Path directory = directories.get().createOutputDirectory(about);
      return FileEntry.from(write(directory, fileName, bytes), mediaType);
    } catch (IOException e) {
      throw new UncheckedIOException(
          "The attachment %s cannot be written: %s".formatted(name, e.getMessage()), e);
    }
  }

  /** What is there already is kept: a step may attach two screenshots of one name. */
  private static Path write(Path directory, String name, byte[] bytes) throws IOException {
    Path file = directory.resolve(name);
    for (int number = 2; !isWritten(file, bytes); number++) {
      file = directory.resolve(number + "-" + name);
    }
    return file;
  }

  private static boolean isWritten(Path file, byte[] bytes) throws IOException {
    try {
      Files.write(file, bytes, StandardOpenOption.CREATE_NEW);
      return true;
    } catch (FileAlreadyExistsException e) {
      return false;
    }
  }
}
