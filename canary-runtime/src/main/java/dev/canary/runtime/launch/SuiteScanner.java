package dev.canary.runtime.launch;

import dev.canary.api.CanarySuite;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
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
    List<String> suites = new ArrayList<>();
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : files.filter(it -> isClassFile(root.relativize(it).toString())).toList()) {
        findSuite(file.toString(), Files.readAllBytes(file)).ifPresent(suites::add);
      }
    }
    return sorted(suites);
  }

  private static List<String> scanJar(Path root) throws IOException {
    List<String> suites = new ArrayList<>();
    try (ZipFile jar = new ZipFile(root.toFile())) {
      for (ZipEntry entry : Collections.list(jar.entries())) {
        if (isClassFile(entry.getName())) {
          byte[] content = jar.getInputStream(entry).readAllBytes();
          findSuite(root + "!/" + entry.getName(), content).ifPresent(suites::add);
        }
      }
    }
    return sorted(suites);
  }

  private static boolean isClassFile(String name) {
    return name.endsWith(".class") && !name.startsWith("META-INF");
  }

  private static List<String> sorted(List<String> suites) {
    return suites.stream().sorted().toList();
  }

  private static Optional<String> findSuite(String file, byte[] content) {
    return mentionsSuite(content) ? readSuite(file, content) : Optional.empty();
  }

  /** Quick: most classes are not suites, and need not be taken apart to see it. */
  private static boolean mentionsSuite(byte[] content) {
    return new String(content, StandardCharsets.ISO_8859_1).contains(SUITE);
  }

  private static Optional<String> readSuite(String file, byte[] content) {
    var visitor = new SuiteVisitor();
    try {
      new ClassReader(content)
          .accept(
              visitor, ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
    } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
      throw new SuiteException(
          "The class file %s cannot be read (%s). Build it anew, or take it out."
              .formatted(file, e));
    }
    return Optional.ofNullable(visitor.suite);
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
