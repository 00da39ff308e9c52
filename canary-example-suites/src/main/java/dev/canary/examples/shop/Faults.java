package dev.canary.examples.shop;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** The fault switch. Of several faults that hit a request, the one switched on last counts. */
final class Faults {

  private final List<Fault> faults = new CopyOnWriteArrayList<>();

  synchronized void switchOn(Fault fault) {
    faults.removeIf(fault::isSamePlaceAs);
    faults.add(0, fault);
  }

  void switchAllOff() {
    faults.clear();
  }

  List<Fault> all() {
    return List.copyOf(faults);
  }

  /** The fault that hurts a request; the switch itself and the health of the shop are spared. */
  Optional<Fault> hitting(String method, String path) {
    if (path.equals("/faults") || path.equals("/health")) {
      return Optional.empty();
    }
    return faults.stream().filter(fault -> fault.hits(method, path)).findFirst();
  }
}
