package fr.raccordement.axon.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import fr.raccordement.axon.TestPostgres;
import fr.raccordement.axon.data.DataDirectory;
import fr.raccordement.embeddedmongo.KilledProgram;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPostgresTest {

    @TempDir Path temp;

    @Test
    void data_survive_a_stop_and_nothing_is_left_running() throws Exception {
        try (var directory = DataDirectory.take(temp)) {
            try (var server = EmbeddedPostgres.start(directory, TestPostgres.BINARIES)) {
                execute(server, "create table kept (id int)");
                assertThat(setting(server, "fsync")).isEqualTo("on");
                assertThat(setting(server, "synchronous_commit")).isEqualTo("on");
                assertThat(setting(server, "listen_addresses")).isEqualTo("127.0.0.1");
                assertThat(setting(server, "unix_socket_directories")).isEmpty();
            }
            assertThat(PostmasterFile.server(directory.file("postgres"))).isEmpty();
            try (var server = EmbeddedPostgres.start(directory, TestPostgres.BINARIES)) {
                execute(server, "insert into kept values (1)");
            }
        }
    }

    @Test
    void only_the_owner_of_the_files_may_read_the_events() throws Exception {
        try (var directory = DataDirectory.take(temp);
                var server = EmbeddedPostgres.start(directory, TestPostgres.BINARIES)) {
            assertThat(rights(temp)).isEqualTo("rwx------");
            assertThat(rights(directory.file("postgres"))).isEqualTo("rwx------");
            assertThat(rights(directory.file("postgres.password"))).isEqualTo("rw-------");
            assertThatThrownBy(
                            () -> DriverManager.getConnection(server.url(), server.username(), "x"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("password");
        }
    }

    @Test
    void a_server_left_by_a_killed_program_is_found_and_stopped() throws Exception {
        KilledProgram.killOnOutput(
                StoresOnce.STORED, StoresOnce.class, temp, TestPostgres.BINARIES);
        var left = PostmasterFile.server(temp.resolve("postgres")).orElseThrow();

        try (var directory = DataDirectory.take(temp);
                var server = EmbeddedPostgres.start(directory, TestPostgres.BINARIES)) {
            assertThat(left.onExit().get(10, TimeUnit.SECONDS).isAlive()).isFalse();
            execute(server, "insert into acknowledged values (2)");
        }
    }

    @Test
    void a_server_killed_alone_is_started_again_at_the_same_address() throws Exception {
        try (var directory = DataDirectory.take(temp);
                var server = EmbeddedPostgres.start(directory, TestPostgres.BINARIES)) {
            execute(server, "create table kept (id int)");
            for (int kill = 0; kill < 2; kill++) {
                var killed = PostmasterFile.server(directory.file("postgres")).orElseThrow();
                killed.destroyForcibly();
                killed.onExit().get(10, TimeUnit.SECONDS);

                await().atMost(30, TimeUnit.SECONDS)
                        .ignoreExceptions()
                        .untilAsserted(() -> execute(server, "insert into kept values (1)"));
            }
        }
        assertThat(PostmasterFile.server(temp.resolve("postgres"))).isEmpty();
    }

    @Test
    void a_long_log_begins_anew_and_errors_of_clients_are_not_in_it() throws Exception {
        try (var directory = DataDirectory.take(temp)) {
            Files.writeString(directory.file("postgres.log"), "line\n".repeat(300_000));
            try (var server = EmbeddedPostgres.start(directory, TestPostgres.BINARIES)) {
                assertThatThrownBy(() -> execute(server, "select absent_thing"))
                        .isInstanceOf(SQLException.class);
            }
            assertThat(Files.readString(directory.file("postgres.log")))
                    .contains("starting PostgreSQL")
                    .doesNotContain("absent_thing")
                    .hasSizeLessThan(10_000);
            assertThat(directory.file("postgres.log.1")).exists();
        }
    }

    @Test
    void a_second_program_on_the_same_directory_is_refused() throws Exception {
        try (var first = DataDirectory.take(temp)) {
            assertThat(first.file("lock")).exists();
            assertThatThrownBy(() -> DataDirectory.take(temp))
                    .hasMessageContaining("in use by another Raccordement");
        }
    }

    private static void execute(EmbeddedPostgres server, String sql) throws SQLException {
        try (var connection =
                        DriverManager.getConnection(
                                server.url(), server.username(), server.password());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String setting(EmbeddedPostgres server, String name) throws SQLException {
        try (var connection =
                        DriverManager.getConnection(
                                server.url(), server.username(), server.password());
                var row = connection.createStatement().executeQuery("show " + name)) {
            row.next();
            return row.getString(1);
        }
    }

    private static String rights(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
