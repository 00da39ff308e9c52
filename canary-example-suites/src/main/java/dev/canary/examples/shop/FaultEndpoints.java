package dev.canary.examples.shop;

/** The fault switch. */
final class FaultEndpoints {

  private final Faults faults;

  FaultEndpoints(Faults faults) {
    this.faults = faults;
  }

  void addTo(Router router) {
    router
        .on("PUT", "/faults", this::switchOn)
        .on("GET", "/faults", request -> Response.ok(faults.all()))
        .on("DELETE", "/faults", this::switchAllOff);
  }

  private Response switchOn(Request request) {
    Fault fault = request.body(Fault.class);
    faults.switchOn(fault);
    return Response.ok(fault);
  }

  private Response switchAllOff(Request request) {
    faults.switchAllOff();
    return Response.noContent();
  }
}
