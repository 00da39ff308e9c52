package dev.canary.runtime.web.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.canary.runtime.web.http.Answer;
import dev.canary.runtime.web.http.RefusedRequest;
import dev.canary.runtime.web.http.Resources;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;

/**
 * Style sheets, scripts and icons. Their path has a hash of all of them in it, so that a browser
 * keeps them forever and never has those of another version. Read when a page is asked for first.
 */
final class Assets {

  private static final List<String> OWN =
      List.of(
          "app.css",
          "app.js",
          "chart-page.js",
          "live.js",
          "morph.js",
          "theme.js",
          "times.js",
          "icon-bad.svg",
          "icon-good.svg",
          "icon-unknown.svg",
          "icon-warn.svg");

  private static final class Holder {
    static final Assets ALL = load();
  }

  private final Map<String, Asset> byName;
  private final String version;

  private Assets(Map<String, Asset> byName, String version) {
    this.byName = Map.copyOf(byName);
    this.version = version;
  }

  static Assets all() {
    return Holder.ALL;
  }

  private static Assets load() {
    Map<String, byte[]> contents = new TreeMap<>();
    OWN.forEach(name -> contents.put(name, Resources.bytes(Assets.class, name)));
    libraries().forEach((name, place) -> contents.put(name, Resources.bytes(Assets.class, place)));
    MessageDigest digest = sha256();
    Map<String, Asset> assets = new TreeMap<>();
    contents.forEach(
        (name, content) -> {
          digest.update(content);
          assets.put(name, Asset.of(name, content));
        });
    return new Assets(assets, HexFormat.of().formatHex(digest.digest(), 0, 8));
  }

  /** Where the build says that the libraries for browsers are. */
  private static Map<String, String> libraries() {
    var properties = new Properties();
    try {
      properties.load(
          new StringReader(
              new String(Resources.bytes(Assets.class, "libraries.properties"), UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Map<String, String> places = new TreeMap<>();
    properties.forEach((name, place) -> places.put((String) name, (String) place));
    return places;
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JVM has SHA-256.", e);
    }
  }

  /** What the path of each begins with. */
  String base() {
    return "/assets/" + version + "/";
  }

  /** For pages that know no version: leads to the file of this one. */
  Answer redirect(Context request) {
    String name = request.pathParam("name");
    if (!byName.containsKey(name)) {
      throw RefusedRequest.unknown("asset", name);
    }
    return new Answer(
        302,
        "text/plain",
        new byte[0],
        Map.of("Location", base() + name, "Cache-Control", "no-cache"));
  }

  Answer answer(Context request) {
    String name = request.pathParam("name");
    return Optional.ofNullable(byName.get(name))
        .filter(asset -> request.pathParam("version").equals(version))
        .map(asset -> Gzip.isAcceptedBy(request) ? asset.zipped() : asset.plain())
        .orElseThrow(() -> RefusedRequest.unknown("asset", name));
  }
}
