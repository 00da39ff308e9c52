package dev.canary.runtime.store;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.function.Predicate;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.CoreErrorCode;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.exception.FlywayValidateException;

/** Brings the tables to the version that this code knows. */
final class Schema {

  private final DatabaseFile file;
  private final Flyway flyway;

  Schema(DatabaseFile file, DataSource source) {
    this.file = file;
    this.flyway =
        Flyway.configure(Schema.class.getClassLoader())
            .dataSource(source)
            .locations("classpath:db/migration")
            .placeholders(
                Map.of("clustered", SqliteDialect.CLUSTERED, "bytes", SqliteDialect.BYTES))
            // By default Flyway is content with a schema that is newer than it knows.
            .ignoreMigrationPatterns(new String[0])
            .load();
  }

  void migrate() {
    try {
      flyway.migrate();
    } catch (FlywayValidateException e) {
      throw explain();
    } catch (FlywayException e) {
      if (e.getErrorCode() == CoreErrorCode.NON_EMPTY_SCHEMA_WITHOUT_SCHEMA_HISTORY_TABLE) {
        throw StoreProblem.foreign(file.path());
      }
      throw e;
    }
  }

  private StoreException explain() {
    MigrationVersion known = newest(MigrationState::isResolved);
    MigrationVersion found = newest(MigrationState::isApplied);
    return found.isNewerThan(known)
        ? StoreProblem.newer(file.path(), found.getVersion(), known.getVersion())
        : StoreProblem.foreign(file.path());
  }

  private MigrationVersion newest(Predicate<MigrationState> states) {
    return Arrays.stream(flyway.info().all())
        .filter(migration -> states.test(migration.getState()))
        .map(MigrationInfo::getVersion)
        .max(Comparator.naturalOrder())
        .orElse(MigrationVersion.EMPTY);
  }
}
