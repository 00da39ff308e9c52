package dev.canary.engine.testsuites.attachments;

import dev.canary.api.CanaryContext;
import dev.canary.api.CanarySuite;
import dev.canary.api.Step;

@CanarySuite
public class AttachingStrangeNames {
  @Step
  void attach(CanaryContext canary) {
    canary.attach("../../etc/pass wd", "text/plain", new byte[0]);
    canary.attach("r\u00e9sum\u00e9.html", "text/html", new byte[0]);
  }
}
