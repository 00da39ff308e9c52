package dev.canary.runtime.run;

import java.util.List;

/** Knows what runs that are over have left in the system under test. Safe for many threads. */
public interface LeftoverSource {

  /** The oldest first. */
  List<LedgerEntry> leftovers();
}
