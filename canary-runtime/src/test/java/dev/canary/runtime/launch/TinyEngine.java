package dev.canary.runtime.launch;

import java.io.IOException;
import java.nio.file.Path;

/** The source of a test engine that runs every {@code Runnable} that it is given. */
final class TinyEngine {

  static final String SOURCE =
      """
      public class TinyEngine implements org.junit.platform.engine.TestEngine {
        public String getId() { return "tiny"; }
        public org.junit.platform.engine.TestDescriptor discover(
            org.junit.platform.engine.EngineDiscoveryRequest request,
            org.junit.platform.engine.UniqueId id) {
          var root = new org.junit.platform.engine.support.descriptor.EngineDescriptor(id, "Tiny");
          for (var selector : request.getSelectorsByType(
              org.junit.platform.engine.discovery.ClassSelector.class)) {
            if (Runnable.class.isAssignableFrom(selector.getJavaClass())) {
              var suite = new Node(id.append("class", selector.getClassName()), "suite",
                  org.junit.platform.engine.support.descriptor.ClassSource.from(
                      selector.getJavaClass()),
                  org.junit.platform.engine.TestDescriptor.Type.CONTAINER);
              root.addChild(suite);
              suite.addChild(new Node(suite.getUniqueId().append("run", "run"), "Run", null,
                  org.junit.platform.engine.TestDescriptor.Type.TEST));
            }
          }
          return root;
        }
        public void execute(org.junit.platform.engine.ExecutionRequest request) {
          execute(request.getRootTestDescriptor(), request.getEngineExecutionListener());
        }
        private void execute(org.junit.platform.engine.TestDescriptor node,
            org.junit.platform.engine.EngineExecutionListener listener) {
          listener.executionStarted(node);
          node.getChildren().forEach(child -> execute(child, listener));
          listener.executionFinished(
              node, org.junit.platform.engine.TestExecutionResult.successful());
        }
        static class Node
            extends org.junit.platform.engine.support.descriptor.AbstractTestDescriptor {
          private final Type type;
          Node(org.junit.platform.engine.UniqueId id, String name,
              org.junit.platform.engine.TestSource source, Type type) {
            super(id, name, source);
            this.type = type;
          }
          public Type getType() { return type; }
        }
      }
      """;

  private TinyEngine() {}

  /** Packs it as an engine that the platform finds. */
  static void writeJar(Path jar) throws IOException {
    Path classes = SuiteSources.compile(jar.resolveSibling("tiny-engine"), SOURCE);
    SuiteSources.write(
        classes.resolve("META-INF/services/org.junit.platform.engine.TestEngine"),
        "suites.TinyEngine");
    SuiteSources.jar(jar, classes);
  }
}
