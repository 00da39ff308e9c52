package dev.canary.runtime.launch;

import dev.canary.api.CanarySuite;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * Finds the suites of a jar or directory by looking into class files. It loads none of them: a jar
 * with libraries holds thousands of classes, many of which could not be loaded at all.
 */
final class SuiteScanner {

  private static final String SUITE = Type.getDescriptor(CanarySuite.class);

  private SuiteScanner() {}

  /** Opens a class file, wherever it is. */
  private interface Content {
    InputStream open() throws IOException;
  }

  /** The names of the suite classes under a root, sorted. */
  static List<String> scan(Path root) {
    try {
      return Files.isDirectory(root) ? scanDirectory(root) : scanJar(root);
    } catch (IOException e) {
      throw new SuiteException(
          "The suite path %s cannot be read (%s).".formatted(root, e.getMessage()));
    }
  }

  private static List<String> scanDirectory(Path root) throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      return files
          .filter(file -> isClassFile(root.relativize(file).toString()))
          .flatMap(file -> findSuite(file.toString(), () -> Files.newInputStream(file)).stream())
          .sorted()
          .toList();
    }
  }

  private static List<String> scanJar(Path root) throws IOException {
    try (ZipFile jar = new ZipFile(root.toFile())) {
      return jar.stream()
          .filter(entry -> isClassFile(entry.getName()))
          .flatMap(
              entry -> findSuite("/" + entry.getName(), () -> jar.getInputStream(entry)).stream())
          .sorted()
          .toList();
    }
  }

  private static boolean isClassFile(String name) {
    return name.endsWith(".class") && !name.startsWith("META-INF");
  }

  private static Optional<String> findSuite(String name, Content content) {
    var visitor = new SuiteVisitor();
    try (InputStream stream = content.open()) {
      byte[] classFile = stream.readAllBytes();
      var reader = new ClassReader(classFile);
      if (mentionsSuites(classFile)) {
        reader.accept(
            visitor, ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
      }
    } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException e) {
      throw new SuiteException(
          "The class file %s cannot be read (%s). Build it anew, or take it out."
              .formatted(name, e));
    }
    return Optional.ofNullable(visitor.suite);
  }

  /** Spares thousands of classes of libraries a thorough reading. */
  private static boolean mentionsSuites(byte[] classFile) {
    return new String(classFile, StandardCharsets.ISO_8859_1).contains(SUITE);
  }

  private static final class SuiteVisitor extends ClassVisitor {

    private String name = "";
    private boolean isAbstract;
    private @Nullable String suite;

    SuiteVisitor() {
      super(Opcodes.ASM9);
    }

    @Override
    public void visit(
        int version,
        int access,
        String internalName,
        @Nullable String signature,
        @Nullable String superName,
        String @Nullable [] interfaces) {
      name = internalName.replace('/', '.');
      isAbstract = (access & Opcodes.ACC_ABSTRACT) != 0;
    }

    @Override
    public @Nullable AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
      if (descriptor.equals(SUITE) && !isAbstract) {
        suite = name;
      }
      return null;
    }
  }
}
