package dev.canary.runtime.web.page;

import dev.canary.runtime.run.OngoingRun;
import dev.canary.runtime.run.Run;
import dev.canary.runtime.web.view.WebParts;
import io.javalin.http.Context;
import java.util.Optional;
import java.util.regex.Pattern;

/** Tells whoever has run a suite by hand what becomes of that. */
final class StartedRun {

  private static final Pattern ID = Pattern.compile("[\\w.:-]{1,100}");

  private StartedRun() {}

  /** The address of the page of a suite that tells of this launch. */
  static String address(String page, String launch) {
    return page + "?launched=" + launch;
  }

  /** Empty if the address names no launch. */
  static Optional<Notice> find(String suite, WebParts parts, Context request) {
    return Optional.ofNullable(request.queryParam("launched"))
        .filter(ID.asMatchPredicate())
        .map(launch -> notice(suite, launch, parts));
  }

  private static Notice notice(String suite, String launch, WebParts parts) {
    return parts.archive().findOrdered(launch).stream()
        .filter(run -> run.suite().equals(suite))
        .findFirst()
        .map(StartedRun::known)
        .orElseGet(() -> begun(suite, launch, parts));
  }

  private static Notice known(Run run) {
    return run.findOutcome()
        .map(it -> "It was run as you wanted, and is over: %s.".formatted(Mark.of(it).inSentence()))
        .map(it -> Notice.of(it, to(run.id())))
        .orElseGet(() -> goesOn(run.id()));
  }

  /** It is in the archive a little later than it begins. */
  private static Notice begun(String suite, String launch, WebParts parts) {
    return parts.pages().recent().findOngoing().stream()
        .map(OngoingRun::start)
        .filter(it -> it.suite().id().equals(suite) && it.launch().id().equals(launch))
        .findFirst()
        .map(it -> goesOn(it.id()))
        .orElseGet(() -> Notice.of("It is launched; its run is about to begin.", null));
  }

  private static Notice goesOn(String run) {
    return Notice.of("It runs now, as you wanted.", to(run));
  }

  private static Crumb to(String run) {
    return new Crumb("See the run", "/runs/" + run);
  }
}
