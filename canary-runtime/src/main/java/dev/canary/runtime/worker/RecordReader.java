package dev.canary.runtime.worker;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.canary.runtime.run.Content;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads what {@link RecordWriter} has written: records of texts, numbers, truths, constants, times,
 * paths, addresses, bytes, further records, and lists, sets and maps of those. Fields that a record
 * does not have are skipped.
 *
 * <p>Jackson's own mapper can do all that and more, but takes a third of a second to be loaded in a
 * new JVM, which is the time in which a worker is to be ready.
 */
record RecordReader(JsonParser json) {

  private static final Map<Class<?>, Function<String, Object>> TEXTS =
      Map.of(
          String.class, text -> text,
          Duration.class, Duration::parse,
          Instant.class, Instant::parse,
          Path.class, Path::of,
          URI.class, URI::create,
          Content.class, Content::parse);

  /** Reads the rest of an object whose begin was read before. */
  Object readFields(Class<?> type) throws IOException {
    Shape shape = Shape.of(type);
    @Nullable Object[] values = new Object[shape.components().size()];
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      Integer position = shape.positions().get(json.currentName());
      json.nextToken();
      if (position == null) {
        json.skipChildren();
      } else {
        values[position] = read(shape.components().get(position).type());
      }
    }
    return shape.make(values);
  }

  private @Nullable Object read(Type type) throws IOException {
    if (json.currentToken() == JsonToken.VALUE_NULL) {
      return null;
    }
    if (type instanceof ParameterizedType many) {
      return readMany(many);
    }
    return type instanceof Class<?> single ? readOne(single) : fail(type);
  }

  private Object readMany(ParameterizedType type) throws IOException {
    Type[] arguments = type.getActualTypeArguments();
    if (type.getRawType() == Map.class) {
      return readMap(arguments[1]);
    }
    List<@Nullable Object> values = readList(arguments[0]);
    return type.getRawType() == Set.class ? new LinkedHashSet<>(values) : values;
  }

  private Map<String, @Nullable Object> readMap(Type type) throws IOException {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String key = json.currentName();
      json.nextToken();
      map.put(key, read(type));
    }
    return map;
  }

  private List<@Nullable Object> readList(Type type) throws IOException {
    List<@Nullable Object> values = new ArrayList<>();
    while (json.nextToken() != JsonToken.END_ARRAY) {
      values.add(read(type));
    }
    return values;
  }

  private Object readOne(Class<?> type) throws IOException {
    if (type.isRecord()) {
      return readFields(type);
    }
    if (type == boolean.class || type == Boolean.class) {
      return json.getBooleanValue();
    }
    if (type == int.class) {
      return json.getIntValue();
    }
    if (type == long.class) {
      return json.getLongValue();
    }
    return type.isEnum() ? constant(type) : text(type);
  }

  private Object constant(Class<?> type) throws IOException {
    String name = json.getText();
    for (Object constant : type.getEnumConstants()) {
      if (constant instanceof Enum<?> it && it.name().equals(name)) {
        return constant;
      }
    }
    return fail(type);
  }

  private Object text(Class<?> type) throws IOException {
    Function<String, Object> parser = TEXTS.get(type);
    return parser == null ? fail(type) : parser.apply(json.getText());
  }

  private Object fail(Type type) throws IOException {
    throw new IOException("%s is no %s.".formatted(json.getText(), type.getTypeName()));
  }
}
