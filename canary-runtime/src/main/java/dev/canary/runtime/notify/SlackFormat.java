package dev.canary.runtime.notify;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.canary.runtime.config.AlertChannel;
import dev.canary.runtime.run.Notification;
import dev.canary.runtime.run.Notification.Kind;
import dev.canary.runtime.run.Verdict;
import java.util.function.Function;
import okhttp3.Request;

/**
 * Alerts for an incoming webhook of Slack, or of a chat that understands the same. Names and
 * messages of suites are shown as they are: they cannot mention anybody, nor become a link.
 */
record SlackFormat(AlertChannel channel, AlertText text)
    implements Function<Notification, Request.Builder> {

  @Override
  public Request.Builder apply(Notification news) {
    String title = escape(text.title(news));
    ObjectNode json = JsonRequest.object().put("text", title).put("mrkdwn", false);
    ObjectNode attachment = json.putArray("attachments").addObject();
    attachment
        .put("color", color(news))
        .put("fallback", title)
        .put("text", escape(String.join("\n", text.lines(news))));
    attachment.putArray("mrkdwn_in");
    return JsonRequest.post(channel.url(), JsonRequest.bytes(json));
  }

  private static String color(Notification news) {
    if (news.kind() == Kind.RESOLVE) {
      return "good";
    }
    return news.facts().verdict() == Verdict.FAILING ? "danger" : "warning";
  }

  /** Slack's three characters of control; see "Escaping text" in its manual. */
  private static String escape(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
