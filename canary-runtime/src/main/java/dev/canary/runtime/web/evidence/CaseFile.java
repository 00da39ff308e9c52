package dev.canary.runtime.web.evidence;

import dev.canary.runtime.run.Archive;
import dev.canary.runtime.run.Evidence;
import dev.canary.runtime.run.Run;
import dev.canary.runtime.run.RunEnd;
import dev.canary.runtime.run.RunQuery;
import dev.canary.runtime.run.StepResult;
import java.util.List;
import java.util.Optional;

/** A run with what was recorded of it. */
public record CaseFile(Run run, Evidence evidence, List<Exchange> exchanges) {

  public static CaseFile read(Run run, Archive archive) {
    Evidence evidence = archive.findEvidence(run.id());
    return new CaseFile(run, evidence, ExchangeReader.read(evidence));
  }

  /** The latest run of the suite before this one that passed. */
  public Optional<Run> findLastPass(Archive archive) {
    return archive.findRuns(RunQuery.lastPassBefore(run)).data().stream().findFirst();
  }

  /** The same with what was recorded of it. */
  public Optional<CaseFile> readLastPass(Archive archive) {
    return findLastPass(archive).map(pass -> read(pass, archive));
  }

  /** Of the suite. */
  public String className() {
    return run.start().suite().className();
  }

  public List<StepResult> steps() {
    return run.findEnd().map(RunEnd::steps).orElse(List.of());
  }

  public List<Exchange> exchangesOf(String step) {
    return exchanges.stream().filter(exchange -> exchange.isOf(step)).toList();
  }
}
