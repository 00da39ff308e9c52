package dev.canary.runtime.jar;

import static java.util.stream.Collectors.toMap;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A work directory and what is in it. */
record WorkDir(Path path) {

  static WorkDir in(Path parent) {
    try {
      return new WorkDir(Files.createDirectory(parent.resolve("work")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Path write(String name, String content) {
    try {
      return Files.writeString(path.resolve(name), content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The files with digests of their bytes, so that whatever is touched shows. */
  Map<Path, String> contents() {
    try (Stream<Path> files = Files.walk(path)) {
      return new TreeMap<>(
          files
              .filter(file -> !file.equals(path))
              .collect(toMap(path::relativize, WorkDir::digest)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String digest(Path file) {
    try {
      return Files.isDirectory(file) ? "" : digest(Files.readAllBytes(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String digest(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("Every JDK has SHA-256.", e);
    }
  }
}
