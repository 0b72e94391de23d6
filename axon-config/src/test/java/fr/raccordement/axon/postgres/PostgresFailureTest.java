package fr.raccordement.axon.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PostgresFailureTest {

    @TempDir Path temp;

    /** Sentences of PostgreSQL itself. */
    @ParameterizedTest
    @CsvSource({
        "could not write lock file: No space left on device,Make room",
        "could not open file postmaster.pid: Permission denied,Let the user",
        "could not create lock file: Read-only file system,Let the user",
        "control file appears to be corrupt,damaged",
        "could not locate a valid checkpoint record at 0/155E430,damaged",
        "invalid magic number in log segment,damaged",
        "the file PG_VERSION in /data/postgres is damaged,damaged",
        "/data/postgres was written by PostgreSQL 19 and this is 18,take a backup",
        "PostgreSQL does not run as root and this machine offers no other,RACCORDEMENT_EVENTS_URL",
    })
    void the_remedy_fits_the_reason(String reason, String remedy) {
        assertThat(PostgresFailure.remedy(reason)).contains(remedy);
    }

    @Test
    void a_damaged_server_is_never_told_to_be_replaced_by_another() {
        assertThat(PostgresFailure.remedy("anything that nobody foresaw"))
                .contains("backup")
                .doesNotContain("RACCORDEMENT_EVENTS_URL");
    }

    @Test
    void the_reason_is_what_its_log_said_last() throws IOException {
        var log = temp.resolve("postgres.log");
        Files.writeString(
                log,
                """
                2026-11-29 10:00:00 UTC [1] FATAL:  an older one
                2026-11-29 10:00:01 UTC [1] PANIC:  could not locate a valid checkpoint record
                2026-11-29 10:00:01 UTC [1] LOG:  startup process was terminated
                """);

        assertThat(PostgresFailure.reason(new IOException("pg_ctl failed: stopped waiting"), log))
                .isEqualTo("could not locate a valid checkpoint record, see " + log);
        assertThat(PostgresFailure.reason(new IOException("something else"), log))
                .isEqualTo("something else");
    }

    @Test
    void a_file_that_is_the_reason_is_named() {
        var failure = new FileSystemException("/data/postgres/PG_VERSION", null, "Is a directory");

        assertThat(PostgresFailure.reason(failure, temp))
                .isEqualTo("/data/postgres/PG_VERSION: Is a directory");
    }
}
