package dev.canary.runtime.web;

import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.util.component.AbstractLifeCycle;
import org.eclipse.jetty.util.thread.Scheduler;
import org.jspecify.annotations.Nullable;

/** Looks every minute whether somebody has renewed the certificate. */
final class TlsRenewal extends AbstractLifeCycle {

  private final Tls tls;
  private final Scheduler scheduler;
  private volatile Scheduler.@Nullable Task next;

  TlsRenewal(Tls tls, Scheduler scheduler) {
    this.tls = tls;
    this.scheduler = scheduler;
  }

  @Override
  protected void doStart() {
    next = scheduler.schedule(this::look, 1, TimeUnit.MINUTES);
  }

  private void look() {
    tls.renew();
    if (isRunning()) {
      doStart();
    }
  }

  @Override
  protected void doStop() {
    Scheduler.Task task = next;
    if (task != null) {
      task.cancel();
    }
  }
}
