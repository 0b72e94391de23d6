package fr.raccordement.axon.events;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.raccordement.axon.StartRefusedException;
import fr.raccordement.axon.TestPostgres;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class EventDatabaseTest {

    private final String url = TestPostgres.freshUrl();

    @Test
    void a_wrong_password_is_reported_in_one_sentence_without_it() {
        var database = new EventDatabase(url, TestPostgres.username(), "not-the-password");

        assertThatThrownBy(() -> SingleProgramLock.on(database, Duration.ZERO))
                .isInstanceOf(StartRefusedException.class)
                .hasMessageStartingWith("The PostgreSQL of the events at " + url + " cannot be")
                .hasMessageContaining("password authentication failed")
                .message()
                .doesNotContain("not-the-password", "\n");
    }

    @Test
    void the_parameters_of_the_address_are_not_reported() {
        var database = new EventDatabase(url + "?password=not-the-password", "", "");

        assertThatThrownBy(() -> SingleProgramLock.on(database, Duration.ZERO))
                .isInstanceOf(StartRefusedException.class)
                .message()
                .doesNotContain("not-the-password");
    }

    @Test
    void a_server_that_does_not_answer_is_named() {
        var database = new EventDatabase("jdbc:postgresql://127.0.0.1:1/events", "any", "any");

        assertThatThrownBy(() -> SingleProgramLock.on(database, Duration.ZERO))
                .isInstanceOf(StartRefusedException.class)
                .hasMessageContaining("Connection to 127.0.0.1:1 refused");
    }

    @Test
    void a_user_who_may_not_create_tables_is_refused() throws SQLException {
        try (var admin = TestPostgres.source(url);
                var connection = admin.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("drop user if exists reader");
            statement.execute("create user reader password 'reader'");
        }
        var database = new EventDatabase(url, "reader", "reader");

        assertThatThrownBy(database::migrate)
                .isInstanceOf(StartRefusedException.class)
                .hasMessageContaining("permission denied");
    }
}
