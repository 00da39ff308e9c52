package dev.canary.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * The order in which methods of a class are written, which reflection does not tell but the class
 * file does: by line numbers, or where a compiler left them out by the order of the methods in the
 * file.
 */
final class WrittenOrder extends ClassVisitor {

  private final Map<String, Method> unseen = new HashMap<>();
  private final TreeMap<Position, Method> seen = new TreeMap<>();

  private WrittenOrder(List<Method> methods) {
    super(Opcodes.ASM9);
    for (Method method : methods) {
      unseen.put(method.getName() + Type.getMethodDescriptor(method), method);
    }
  }

  /**
   * Sorts methods of one class.
   *
   * @return absent if there is no class file, as for classes that were made at run time
   */
  static @Nullable List<Method> sort(Class<?> declaring, List<Method> methods) {
    String resource = declaring.getName().replace('.', '/') + ".class";
    ClassLoader loader = declaring.getClassLoader();
    try (InputStream file = loader == null ? null : loader.getResourceAsStream(resource)) {
      if (file == null) {
        return null;
      }
      var order = new WrittenOrder(methods);
      new ClassReader(file).accept(order, ClassReader.SKIP_FRAMES);
      return List.copyOf(order.seen.values());
    } catch (IOException e) {
      throw new UncheckedIOException(
          "The class file of " + declaring.getName() + " is unreadable.", e);
    }
  }

  @Override
  public @Nullable MethodVisitor visitMethod(
      int access,
      String name,
      String descriptor,
      @Nullable String signature,
      String @Nullable [] exceptions) {
    Method method = unseen.remove(name + descriptor);
    return method == null ? null : new FirstLine(method, seen.size());
  }

  /** Of two methods on one line, the first in the file comes first. */
  private record Position(int line, int place) implements Comparable<Position> {
    @Override
    public int compareTo(Position other) {
      return line == other.line
          ? Integer.compare(place, other.place)
          : Integer.compare(line, other.line);
    }
  }

  /** Finds the first line of a method; 0 if the class file does not tell. */
  private final class FirstLine extends MethodVisitor {

    private final Method method;
    private final int place;
    private int line;

    FirstLine(Method method, int place) {
      super(Opcodes.ASM9);
      this.method = method;
      this.place = place;
    }

    @Override
    public void visitLineNumber(int found, Label start) {
      line = line == 0 ? found : Math.min(line, found);
    }

    @Override
    public void visitEnd() {
      seen.put(new Position(line, place), method);
    }
  }
}
