package dev.canary.runtime.run;

/** Reads everything that was recorded. */
public interface Archive
    extends RunHistory, RollupHistory, VerdictHistory, LedgerHistory, EvidenceHistory {}
