package dev.canary.runtime.web.page;

import dev.canary.runtime.run.Intervention;
import dev.canary.runtime.run.Mutes;
import dev.canary.runtime.run.Suite;
import dev.canary.runtime.run.SuiteControl;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes the badges of suites: what operators have done to them. */
record Badges(SuiteControl control, Mutes mutes) {

  List<Badge> of(Suite suite, Frame frame) {
    List<Badge> badges = new ArrayList<>();
    if (mutes.isMuted(suite.id())) {
      badges.add(badge("Muted", control.findMute(suite.id()), "Nobody is alerted", frame));
    }
    control
        .findPause(suite.id())
        .ifPresent(by -> badges.add(badge("Paused", Optional.of(by), "It does not run", frame)));
    return badges;
  }

  private static Badge badge(String word, Optional<Intervention> by, String meaning, Frame frame) {
    return new Badge(
        word,
        by.map(it -> "%s: %s".formatted(meaning, words(it, frame)))
            .orElse(meaning + ", by the configuration."));
  }

  private static String words(Intervention by, Frame frame) {
    String until = by.findUntil().map(it -> " until " + frame.moment(it).text()).orElse("");
    String reason = by.findReason().map(it -> " (%s)".formatted(it)).orElse("");
    return "by %s since %s%s%s".formatted(by.who(), frame.moment(by.at()).text(), until, reason);
  }
}
