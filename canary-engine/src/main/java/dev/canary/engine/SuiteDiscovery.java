package dev.canary.engine;

import dev.canary.api.CanarySuite;
import java.lang.reflect.Modifier;
import org.junit.platform.engine.EngineDiscoveryRequest;
import org.junit.platform.engine.support.discovery.DiscoveryIssueReporter;
import org.junit.platform.engine.support.discovery.EngineDiscoveryRequestResolver;

/** Turns a discovery request into a tree of suites and steps. */
final class SuiteDiscovery {

  private static final EngineDiscoveryRequestResolver<CanaryEngineDescriptor> RESOLVER =
      EngineDiscoveryRequestResolver.<CanaryEngineDescriptor>builder()
          .addClassContainerSelectorResolver(SuiteDiscovery::isSuite)
          .addSelectorResolver(
              context ->
                  new SuiteSelectorResolver(
                      context.getEngineDescriptor(),
                      context.getClassNameFilter(),
                      context.getIssueReporter()))
          .build();

  private SuiteDiscovery() {}

  static void discover(EngineDiscoveryRequest request, CanaryEngineDescriptor root) {
    var options = new EngineOptions(request.getConfigurationParameters());
    options.check();
    var reporter =
        DiscoveryIssueReporter.deduplicating(
            DiscoveryIssueReporter.forwarding(request.getDiscoveryListener(), root.getUniqueId()));
    RESOLVER.resolve(request, root, reporter);
    new NodeTree(root, reporter).complete(options.isPrefixSelected());
    root.nodes().forEach(node -> options.check(node.model()));
  }

  private static boolean isSuite(Class<?> candidate) {
    return candidate.isAnnotationPresent(CanarySuite.class)
        && !Modifier.isAbstract(candidate.getModifiers());
  }
}
