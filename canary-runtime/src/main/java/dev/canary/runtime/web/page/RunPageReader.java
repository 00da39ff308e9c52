package dev.canary.runtime.web.page;

import dev.canary.runtime.run.Archive;
import dev.canary.runtime.run.AttachmentInfo;
import dev.canary.runtime.run.LedgerEntry;
import dev.canary.runtime.run.LedgerKey;
import dev.canary.runtime.run.OngoingRun;
import dev.canary.runtime.run.Outcome;
import dev.canary.runtime.run.Run;
import dev.canary.runtime.run.RunEnd;
import dev.canary.runtime.run.RunQuery;
import dev.canary.runtime.run.Suite;
import dev.canary.runtime.run.SuiteHealth;
import dev.canary.runtime.run.TestDataItem;
import dev.canary.runtime.web.evidence.CaseFile;
import dev.canary.runtime.web.evidence.Difference;
import dev.canary.runtime.web.evidence.Differences;
import dev.canary.runtime.web.evidence.RunCommand;
import dev.canary.runtime.web.http.RefusedRequest;
import dev.canary.runtime.web.page.RunPage.Neighbours;
import dev.canary.runtime.web.page.RunPage.ThingRow;
import dev.canary.runtime.web.page.Trouble.Pass;
import dev.canary.runtime.web.view.SuiteCatalogue;
import dev.canary.runtime.web.view.Took;
import dev.canary.runtime.web.view.WebParts;
import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Computes the page of a run: what happened, and what was otherwise when it last passed. */
final class RunPageReader {

  private final WebParts parts;
  private final Archive archive;
  private final Frames frames;

  RunPageReader(WebParts parts, Frames frames) {
    this.parts = parts;
    this.archive = parts.archive();
    this.frames = frames;
  }

  RunPage read(String id, Context request) {
    Optional<OngoingRun> ongoing =
        parts.pages().recent().findOngoing().stream()
            .filter(it -> it.start().id().equals(id))
            .findFirst();
    Run run =
        archive
            .findRun(id)
            .or(() -> ongoing.map(it -> new Run(it.start(), null)))
            .orElseThrow(() -> RefusedRequest.unknown("run", id));
    return new Reading(run, ongoing.filter(it -> run.end() == null), request).page();
  }

  /** What is known of one run while its page is made. */
  private final class Reading {

    private final Run run;
    private final Optional<OngoingRun> ongoing;
    private final Optional<SuiteHealth> health;
    private final CaseFile file;
    private final @Nullable CaseFile pass;
    private final Frame frame;

    Reading(Run run, Optional<OngoingRun> ongoing, Context request) {
      this.run = run;
      this.ongoing = ongoing;
      this.health = new SuiteCatalogue(parts).findSuite(run.suite());
      this.file = CaseFile.read(run, archive);
      this.pass = file.readLastPass(archive).orElse(null);
      String watch = run.end() == null ? "run=" + run.id() : "health";
      Frame named = frames.below(List.of(suite()), "Run", watch, request);
      this.frame = named.titled(title(named));
    }

    /** Of several tabs each says which run it shows. */
    private String title(Frame named) {
      String state = run.findOutcome().map(Mark::of).orElse(Mark.RUNNING).inSentence();
      return "%s, %s %s"
          .formatted(suiteName(), state, named.moment(run.start().startedAt()).text());
    }

    private Crumb suite() {
      return new Crumb(suiteName(), "/suites/" + run.suite());
    }

    private String suiteName() {
      return health.map(it -> it.suite().name()).orElse(run.suite());
    }

    private Optional<Suite> findSuite() {
      return health.map(SuiteHealth::suite);
    }

    RunPage page() {
      Optional<RunEnd> end = run.findEnd();
      List<AttachmentInfo> files = archive.findAttachments(run.id());
      var steps = new StepRows(file, pass, files, frame.now());
      return new RunPage(
          frame,
          run.id(),
          suite(),
          run.findOutcome().map(Mark::of).orElse(Mark.RUNNING),
          Headline.of(run),
          frame.moment(run.start().startedAt()),
          run.findDuration().map(Took::of).orElse(null),
          progress(),
          end.map(RunEnd::failure).map(it -> FailureView.of(it, className())).orElse(null),
          Troubles.findExchange(file).orElse(null),
          AttemptRow.before(run, archive),
          lastPass(),
          changes(),
          blocks(),
          ongoing.map(it -> steps.of(it, findSuite())).orElseGet(steps::rows),
          steps.scale().labels(),
          steps.rest(),
          testData(),
          Pair.of(end.map(RunEnd::entries).orElse(Map.of())),
          Pair.of(run.start().launch().labels()),
          RunFacts.of(run),
          RunCommand.of(run, parts.pages().repetition().get()),
          neighbours());
    }

    private String className() {
      return run.start().suite().className();
    }

    private @Nullable Progress progress() {
      return ongoing
          .flatMap(it -> findSuite().map(suite -> Progress.of(it, suite, frame)))
          .orElse(null);
    }

    private @Nullable Pass lastPass() {
      return pass == null
          ? null
          : new Pass(pass.run().id(), frame.moment(pass.run().start().startedAt()));
    }

    private List<Difference> changes() {
      return pass == null ? List.of() : Differences.between(pass, file);
    }

    /** Whether this run is what the verdict rests on, so that it is what blocks others. */
    private List<Crumb> blocks() {
      return health
          .filter(it -> it.latest() != null && it.latest().id().equals(run.id()))
          .filter(it -> run.findOutcome().filter(Outcome.FAILED::equals).isPresent())
          .map(it -> SuiteLinks.of(parts.health().health()).to(it.blocks()))
          .orElse(List.of());
    }

    private List<ThingRow> testData() {
      List<TestDataItem> items =
          archive.findTestData(List.of(run.id())).getOrDefault(run.id(), List.of());
      Map<LedgerKey, LedgerEntry> ledger = ledger(items);
      return items.stream().map(it -> thing(it, ledger)).toList();
    }

    /** Not read when everything is deleted, as after most runs. */
    private Map<LedgerKey, LedgerEntry> ledger(List<TestDataItem> items) {
      if (items.stream().allMatch(it -> it.deletedAt() != null)) {
        return Map.of();
      }
      return archive.findLedger().stream()
          .collect(Collectors.toMap(LedgerEntry::key, Function.identity()));
    }

    private ThingRow thing(TestDataItem item, Map<LedgerKey, LedgerEntry> ledger) {
      var entry = ledger.get(new LedgerKey(run.suite(), item.kind(), item.id()));
      return new ThingRow(
          item.kind(),
          item.id(),
          entry == null ? List.of() : Pair.of(entry.attributes()),
          frame.moment(item.createdAt()),
          Optional.ofNullable(item.deletedAt()).map(frame::moment).orElse(null));
    }

    private Neighbours neighbours() {
      String older =
          archive.findRuns(new RunQuery(run.suite(), run.id(), Set.of(), 1)).data().stream()
              .map(Run::id)
              .findFirst()
              .orElse(null);
      return new Neighbours(older, archive.findNext(run.suite(), run.id()).orElse(null));
    }
  }
}
