package dev.canary.runtime.torture;

import dev.canary.api.CanarySuite;
import dev.canary.api.Step;
import java.util.Locale;
import java.util.TimeZone;

/** Has the JVM speak Arabic, at the other end of the world. */
@CanarySuite
final class OtherLocaleCanary {

  @Step
  void moves() {
    Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
    TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
  }
}
