package dev.canary.runtime.notify;

import java.io.IOException;
import java.time.InstantSource;
import java.util.function.Consumer;
import okhttp3.Call;
import okhttp3.Callback;
import okhttp3.Response;

/**
 * Understands answers over HTTP, and the lack of one. A receiver that answers 2xx has taken the
 * alert, whatever else it says; it must not get it a second time.
 */
record AlertReplyReader(Consumer<AlertReply> receiver, InstantSource clock) implements Callback {

  @Override
  public void onResponse(Call call, Response response) {
    try (response) {
      receiver.accept(read(response, AnswerHead.of(call)));
    }
  }

  private AlertReply read(Response response, AnswerHead head) {
    int status = response.code();
    String reason = "the answer is " + status;
    if (response.isSuccessful()) {
      return AlertReply.ACCEPTED;
    }
    if (!ReplyReader.isPassing(status)) {
      return AlertReply.refused(reason);
    }
    AlertReply missed = AlertReply.missed(reason);
    return head.findPause(clock).map(missed::withPause).orElse(missed);
  }

  @Override
  public void onFailure(Call call, IOException failure) {
    boolean accepted = AnswerHead.of(call).isSuccess();
    AlertReply missed = AlertReply.missed(ReplyReader.describe(failure));
    receiver.accept(accepted ? AlertReply.ACCEPTED : missed);
  }
}
