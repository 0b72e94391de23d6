package fr.raccordement.axon.outage;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoException;
import com.mongodb.MongoQueryException;
import com.mongodb.MongoSocketOpenException;
import com.mongodb.MongoTimeoutException;
import com.mongodb.ServerAddress;
import fr.raccordement.processing.Unavailable;
import fr.raccordement.processing.UnavailableException;
import io.axoniq.axonserver.connector.AxonServerException;
import io.axoniq.axonserver.connector.ErrorCategory;
import io.axoniq.axonserver.connector.impl.StreamTimeoutException;
import io.grpc.Status;
import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.stream.Stream;
import org.axonframework.axonserver.connector.command.AxonServerCommandDispatchException;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class OutagesTest {

    static Stream<Throwable> passing() {
        return Stream.of(
                new SQLTransientConnectionException("events - Connection is not available"),
                new SQLException("Connection refused", "08001"),
                new EventStoreException("Cannot read", new SQLException("broken", "08006")),
                new RuntimeException(new RuntimeException(new SQLException("stopping", "57P01"))),
                new MongoTimeoutException("no server"),
                new MongoSocketOpenException("refused", new ServerAddress(), new IOException()),
                Status.UNAVAILABLE.asRuntimeException(),
                Status.DEADLINE_EXCEEDED.asException(),
                new AxonServerException(ErrorCategory.CONNECTION_FAILED, "refused", "here"),
                new AxonServerCommandDispatchException("AXONIQ-4003", "not sent", null),
                new RuntimeException("events do not come", new StreamTimeoutException()),
                new RuntimeException(new UnavailableException("The queue", null)));
    }

    @ParameterizedTest
    @MethodSource("passing")
    void a_store_that_is_away_is_found_however_deep_the_failure_lies(Throwable failure) {
        assertThat(Outages.isOne(failure)).isTrue();
        assertThat(Outages.in(failure))
                .hasValueSatisfying(
                        outage ->
                                assertThat(outage.getDetails())
                                        .containsInstanceOf(Unavailable.class));
    }

    /** Codes of PostgreSQL's manual, appendix A. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "08000", "08003", "08004", "53000", "53100", "53200", "53300", "57014", "57P02",
                "57P03", "58000", "58030", "25006"
            })
    void states_of_postgresql_that_pass(String state) {
        assertThat(Outages.isOne(new SQLException("", state))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"23505", "42P01", "22001", "28P01", "40001", "XX001", "0A000", "5"})
    void states_of_postgresql_that_do_not(String state) {
        assertThat(Outages.isOne(new SQLException("", state))).isFalse();
    }

    /** Codes of MongoDB's error table: of a server without a primary, or that starts or stops. */
    @ParameterizedTest
    @ValueSource(ints = {91, 189, 10058, 10107, 11600, 11602, 13435, 13436})
    void codes_of_mongodb_that_pass(int code) {
        assertThat(
                        Outages.isOne(
                                new MongoQueryException(
                                        new BsonDocument("code", new BsonInt32(code)),
                                        new ServerAddress())))
                .isTrue();
        assertThat(Outages.isOne(new MongoException(code, ""))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {11000, 2, 13, 121})
    void codes_of_mongodb_that_do_not(int code) {
        assertThat(Outages.isOne(new MongoException(code, ""))).isFalse();
    }

    static Stream<Throwable> lasting() {
        return Stream.of(
                new SQLException("of no state"),
                new IllegalStateException("a bug"),
                Status.INVALID_ARGUMENT.asRuntimeException(),
                new AxonServerException(ErrorCategory.EVENT_PAYLOAD_TOO_LARGE, "large", "here"),
                new RuntimeException(new IOException("of something else")));
    }

    @ParameterizedTest
    @MethodSource("lasting")
    void what_does_not_pass_is_none(Throwable failure) {
        assertThat(Outages.in(failure)).isEmpty();
    }
}
