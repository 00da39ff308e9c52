package dev.canary.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * The order in which the methods of a class are written, which reflection does not tell but the
 * class file does: by line numbers, or where a compiler left them out by the order of the methods
 * in the file.
 */
final class WrittenOrder implements Comparator<Method> {

  private static final Comparator<Position> BY_LINE_THEN_PLACE =
      Comparator.comparingInt(Position::line).thenComparingInt(Position::place);

  private final Map<String, Position> positions;

  private WrittenOrder(Map<String, Position> positions) {
    this.positions = positions;
  }

  /** Empty if there is no class file, as for classes that were made at run time. */
  static Optional<WrittenOrder> find(Class<?> type) {
    String resource = type.getName().replace('.', '/') + ".class";
    ClassLoader loader = type.getClassLoader();
    try (InputStream file = loader == null ? null : loader.getResourceAsStream(resource)) {
      return file == null ? Optional.empty() : Optional.of(read(file));
    } catch (IOException e) {
      throw new UncheckedIOException("The class file of " + type.getName() + " is unreadable.", e);
    }
  }

  private static WrittenOrder read(InputStream classFile) throws IOException {
    var visitor = new PositionVisitor();
    new ClassReader(classFile).accept(visitor, ClassReader.SKIP_FRAMES);
    return new WrittenOrder(visitor.positions);
  }

  @Override
  public int compare(Method one, Method other) {
    return BY_LINE_THEN_PLACE.compare(position(one), position(other));
  }

  private Position position(Method method) {
    String key = method.getName() + Type.getMethodDescriptor(method);
    return positions.getOrDefault(key, Position.UNKNOWN);
  }

  /**
   * @param line of the first instruction; 0 if the class file does not tell
   * @param place of the method in the class file
   */
  private record Position(int line, int place) {
    static final Position UNKNOWN = new Position(Integer.MAX_VALUE, Integer.MAX_VALUE);
  }

  private static final class PositionVisitor extends ClassVisitor {

    private final Map<String, Position> positions = new HashMap<>();

    PositionVisitor() {
      super(Opcodes.ASM9);
    }

    @Override
    public MethodVisitor visitMethod(
        int access,
        String name,
        String descriptor,
        @Nullable String signature,
        String @Nullable [] exceptions) {
      String key = name + descriptor;
      int place = positions.size();
      positions.put(key, new Position(0, place));
      return new MethodVisitor(Opcodes.ASM9) {
        @Override
        public void visitLineNumber(int line, Label start) {
          positions.merge(key, new Position(line, place), PositionVisitor::first);
        }
      };
    }

    private static Position first(Position known, Position found) {
      return known.line() == 0 || found.line() < known.line() ? found : known;
    }
  }
}
