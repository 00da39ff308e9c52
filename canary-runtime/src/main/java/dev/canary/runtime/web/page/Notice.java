package dev.canary.runtime.web.page;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What became of what somebody wanted, told at the top of the page where they wanted it.
 *
 * @param link where there is more to see; absent if nowhere
 */
record Notice(String tone, List<Piece> pieces, @Nullable Crumb link) {

  private static final Pattern INSTANT =
      Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d(:\\d\\d(\\.\\d+)?)?Z");

  /**
   * A piece of a sentence.
   *
   * @param at a moment after the text; absent after the last
   */
  record Piece(String text, @Nullable Moment at) {}

  Notice {
    pieces = List.copyOf(pieces);
  }

  static Notice of(String text, @Nullable Crumb link) {
    return new Notice("running", List.of(new Piece(text, null)), link);
  }

  /** Moments in the sentences become such that a script can put into the reader's zone. */
  static Notice refused(String sentences, Frame frame) {
    List<Piece> pieces = new ArrayList<>();
    Matcher instants = INSTANT.matcher(sentences);
    int from = 0;
    while (instants.find()) {
      Moment at = frame.moment(Instant.parse(instants.group()));
      pieces.add(new Piece(sentences.substring(from, instants.start()), at));
      from = instants.end();
    }
    pieces.add(new Piece(sentences.substring(from), null));
    return new Notice("warn", pieces, null);
  }
}
