package dev.canary.examples.docs;

import dev.canary.api.CanaryContext;
import dev.canary.api.ParameterSupplier;
import java.lang.reflect.Parameter;

// tag::supplier
public final class AuditTrailSupplier implements ParameterSupplier {

  @Override
  public boolean supports(Parameter parameter) {
    return parameter.getType() == AuditTrail.class;
  }

  @Override
  public Object supply(Parameter parameter, CanaryContext canary) {
    var trail = new AuditTrail();
    trail.note("Run " + canary.runId());
    return trail;
  }
}
// end::supplier
