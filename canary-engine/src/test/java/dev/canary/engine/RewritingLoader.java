package dev.canary.engine;

import java.io.IOException;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Defines a class anew, as another compiler would have made it. */
final class RewritingLoader extends ClassLoader {

  private RewritingLoader() {
    super(RewritingLoader.class.getClassLoader());
  }

  /** Adds a constructor that no source has, as Kotlin does for default arguments. */
  static Class<?> withSyntheticConstructor(Class<?> original) throws IOException {
    var writer = new ClassWriter(0);
    new ClassReader(original.getName()).accept(new SyntheticConstructor(writer), 0);
    byte[] bytes = writer.toByteArray();
    return new RewritingLoader().defineClass(original.getName(), bytes, 0, bytes.length);
  }

  private static final class SyntheticConstructor extends ClassVisitor {

    SyntheticConstructor(ClassVisitor next) {
      super(Opcodes.ASM9, next);
    }

    @Override
    public void visitEnd() {
      MethodVisitor constructor =
          visitMethod(Opcodes.ACC_PUBLIC | Opcodes.ACC_SYNTHETIC, "<init>", "(IZ)V", null, null);
      constructor.visitCode();
      constructor.visitVarInsn(Opcodes.ALOAD, 0);
      constructor.visitMethodInsn(
          Opcodes.INVOKESPECIAL, "java/lang/Object", "<init>", "()V", false);
      constructor.visitInsn(Opcodes.RETURN);
      constructor.visitMaxs(1, 3);
      constructor.visitEnd();
      super.visitEnd();
    }
  }
}
