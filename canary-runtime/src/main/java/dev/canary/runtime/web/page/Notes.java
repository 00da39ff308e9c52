package dev.canary.runtime.web.page;

import dev.canary.runtime.run.Intervention;
import dev.canary.runtime.run.Mutes;
import dev.canary.runtime.run.Suite;
import dev.canary.runtime.run.SuiteControl;
import dev.canary.runtime.run.SuiteHealth;
import dev.canary.runtime.run.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Tells what operators, or the configuration, have done to suites. */
record Notes(SuiteControl control, Mutes mutes) {

  List<Note> of(SuiteHealth health, Frame frame) {
    Suite suite = health.suite();
    Optional<Intervention> pause = control.findPause(suite.id());
    List<Note> notes = new ArrayList<>();
    if (pause.isPresent() || suite.policy().paused()) {
      notes.add(note("Paused", health.verdict() != Verdict.PAUSED, pause, frame));
    }
    if (mutes.isMuted(suite.id()) || control.findMute(suite.id()).isPresent()) {
      notes.add(note("Muted", true, control.findMute(suite.id()), frame));
    }
    return notes;
  }

  private static Note note(String word, boolean badge, Optional<Intervention> by, Frame frame) {
    return new Note(
        word,
        badge,
        by.map(Intervention::who).orElse("the configuration"),
        by.map(Intervention::at).map(frame::moment).orElse(null),
        by.flatMap(Intervention::findUntil).map(frame::moment).orElse(null),
        by.flatMap(Intervention::findReason).orElse(null));
  }
}
