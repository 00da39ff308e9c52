package dev.canary.engine;

import dev.canary.api.CanarySuite;
import java.lang.reflect.Modifier;
import org.junit.platform.engine.DiscoveryIssue;
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
                      reporter(context.getDiscoveryRequest(), context.getEngineDescriptor())))
          .build();

  private SuiteDiscovery() {}

  static void discover(EngineDiscoveryRequest request, CanaryEngineDescriptor root) {
    var options = new EngineOptions(request.getConfigurationParameters());
    options.check();
    RESOLVER.resolve(request, root);
    DiscoveryIssueReporter reporter = reporter(request, root);
    new SuiteTree(root, reporter).complete(options.isPrefixSelected());
  }

  private static boolean isSuite(Class<?> candidate) {
    return candidate.isAnnotationPresent(CanarySuite.class)
        && !Modifier.isAbstract(candidate.getModifiers());
  }

  private static DiscoveryIssueReporter reporter(
      EngineDiscoveryRequest request, CanaryEngineDescriptor root) {
    return DiscoveryIssueReporter.deduplicating(
        DiscoveryIssueReporter.forwarding(request.getDiscoveryListener(), root.getUniqueId()));
  }

  static void report(SuiteReading reading, DiscoveryIssueReporter reporter) {
    for (DiscoveryIssue issue : reading.issues()) {
      reporter.reportIssue(issue);
    }
  }
}
