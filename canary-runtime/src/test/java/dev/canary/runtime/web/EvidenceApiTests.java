package dev.canary.runtime.web;

import static dev.canary.runtime.web.Samples.failed;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.canary.runtime.run.Attachment;
import dev.canary.runtime.run.Content;
import dev.canary.runtime.run.Evidence;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Logs, exchanges, processes and attachments in the API. */
class EvidenceApiTests {

  private final WebFixture web = new WebFixture();

  @BeforeEach
  void record() {
    web.recorded.add(failed("invoices"));
    web.evidence.put("invoices-run", Samples.evidence());
  }

  @AfterEach
  void close() {
    web.close();
  }

  @Test
  void showsTheEvidenceOfARun() {
    assertThat(web.get("/api/runs/invoices-run").body())
        .contains(
            """
            "logs":[{"time":"2026-11-20T18:00:00.000Z","level":"WARN","logger":"com.acme.Shop",\
            "step":"issue","message":"It is <b>slow</b>."}],\
            "http":[{"step":"issue","call":1,"status":502,"timings":{"dns":0.4}}],\
            "processes":[{"step":null,"command":["ls"],"exitCode":0}],\
            "attachments":[{"index":0,"step":"issue","name":"page.html","mediaType":"text/html",\
            "size":8,"links":{"self":"/api/runs/invoices-run/attachments/0"}}],""");
  }

  @Test
  void leavesItOutOfLists() {
    assertThat(web.get("/api/runs").body())
        .contains("\"logs\":[],\"http\":[],\"processes\":[],\"attachments\":[],");
  }

  @Test
  void givesAnAttachmentThatNoBrowserRuns() {
    HttpResponse<String> file = web.get("/api/runs/invoices-run/attachments/0");

    assertThat(file.statusCode()).isEqualTo(200);
    assertThat(file.body()).isEqualTo("<script>");
    assertThat(file.headers().allValues("content-type")).containsExactly("text/html");
    assertThat(file.headers().allValues("content-disposition"))
        .containsExactly("attachment; filename=\"page.html\"");
    assertThat(file.headers().allValues("x-content-type-options")).containsExactly("nosniff");
    assertThat(file.headers().allValues("content-security-policy"))
        .containsExactly("sandbox; default-src 'none'");
  }

  @ParameterizedTest
  @CsvSource({
    "'a\".html\r\nSet-Cookie: a=b', a_.html__Set-Cookie__a_b",
    "../../etc/passwd, .._.._etc_passwd",
    "žluť.txt, _lu_.txt"
  })
  void makesNoHeaderOfTheNameOfAnAttachment(String name, String shown) {
    attach(name, "text/plain");

    HttpResponse<String> file = web.get("/api/runs/invoices-run/attachments/0");

    assertThat(file.headers().allValues("set-cookie")).isEmpty();
    assertThat(file.headers().allValues("content-disposition"))
        .containsExactly("attachment; filename=\"%s\"".formatted(shown));
  }

  @ParameterizedTest
  @ValueSource(strings = {"text/html\r\nSet-Cookie: a=b", "", "text", "text/html; a=b; c=d\n"})
  void makesNoHeaderOfAStrangeMediaType(String mediaType) {
    attach("page.html", mediaType);

    HttpResponse<String> file = web.get("/api/runs/invoices-run/attachments/0");

    assertThat(file.headers().allValues("set-cookie")).isEmpty();
    assertThat(file.headers().allValues("content-type"))
        .containsExactly("application/octet-stream");
  }

  private void attach(String name, String mediaType) {
    var file = new Attachment(null, name, mediaType, Content.of("bytes".getBytes(UTF_8)));
    web.evidence.put("invoices-run", new Evidence(List.of(), List.of(), List.of(), List.of(file)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "-1", "x", "99999999999"})
  void saysThatThereIsNoSuchAttachment(String index) {
    HttpResponse<String> answer = web.get("/api/runs/invoices-run/attachments/" + index);

    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.body())
        .contains("There is no attachment with the id \\\"%s\\\".".formatted(index));
  }
}
