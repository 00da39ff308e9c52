package dev.canary.benchmarks;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Comparator;
import org.junit.platform.engine.EngineDiscoveryRequest;
import org.junit.platform.engine.EngineExecutionListener;
import org.junit.platform.engine.ExecutionRequest;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.TestEngine;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.discovery.ClassSelector;
import org.junit.platform.engine.support.descriptor.AbstractTestDescriptor;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.engine.support.descriptor.EngineDescriptor;
import org.junit.platform.engine.support.descriptor.MethodSource;

/** The least that an engine can do: calls all methods, sorted by name, and tells the listener. */
final class BareEngine implements TestEngine {

  static final String ID = "bare";

  @Override
  public String getId() {
    return ID;
  }

  @Override
  public TestDescriptor discover(EngineDiscoveryRequest request, UniqueId id) {
    var root = new EngineDescriptor(id, "Bare");
    for (ClassSelector selector : request.getSelectorsByType(ClassSelector.class)) {
      root.addChild(new BareSuite(id, selector.getJavaClass()));
    }
    return root;
  }

  @Override
  public void execute(ExecutionRequest request) {
    EngineExecutionListener listener = request.getEngineExecutionListener();
    TestDescriptor root = request.getRootTestDescriptor();
    listener.executionStarted(root);
    for (TestDescriptor suite : root.getChildren()) {
      listener.executionStarted(suite);
      ((BareSuite) suite).run(listener);
      listener.executionFinished(suite, TestExecutionResult.successful());
    }
    listener.executionFinished(root, TestExecutionResult.successful());
  }

  private static final class BareSuite extends AbstractTestDescriptor {

    private final Class<?> suiteClass;

    BareSuite(UniqueId parent, Class<?> suiteClass) {
      super(
          parent.append("suite", suiteClass.getName()),
          suiteClass.getSimpleName(),
          ClassSource.from(suiteClass));
      this.suiteClass = suiteClass;
      Method[] methods = suiteClass.getDeclaredMethods();
      Arrays.sort(methods, Comparator.comparing(Method::getName));
      for (Method method : methods) {
        method.setAccessible(true);
        addChild(new BareStep(getUniqueId(), method));
      }
    }

    void run(EngineExecutionListener listener) {
      try {
        var constructor = suiteClass.getDeclaredConstructor();
        constructor.setAccessible(true);
        Object instance = constructor.newInstance();
        for (TestDescriptor step : getChildren()) {
          listener.executionStarted(step);
          ((BareStep) step).method.invoke(instance);
          listener.executionFinished(step, TestExecutionResult.successful());
        }
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException(e);
      }
    }

    @Override
    public Type getType() {
      return Type.CONTAINER;
    }
  }

  private static final class BareStep extends AbstractTestDescriptor {

    private final Method method;

    BareStep(UniqueId suite, Method method) {
      super(suite.append("step", method.getName()), method.getName(), MethodSource.from(method));
      this.method = method;
    }

    @Override
    public Type getType() {
      return Type.TEST;
    }
  }
}
