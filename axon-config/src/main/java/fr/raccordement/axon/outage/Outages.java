package fr.raccordement.axon.outage;

import com.mongodb.MongoConnectionPoolClearedException;
import com.mongodb.MongoException;
import com.mongodb.MongoNodeIsRecoveringException;
import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoServerUnavailableException;
import com.mongodb.MongoSocketException;
import com.mongodb.MongoTimeoutException;
import fr.raccordement.processing.FailureLog;
import fr.raccordement.processing.UnavailableException;
import io.axoniq.axonserver.connector.AxonServerException;
import io.axoniq.axonserver.connector.ErrorCategory;
import io.axoniq.axonserver.connector.impl.StreamTimeoutException;
import io.grpc.Status;
import io.grpc.StatusException;
import io.grpc.StatusRuntimeException;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.axonframework.axonserver.connector.command.AxonServerCommandDispatchException;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/**
 * Tells what fails because a store is away, however it was wrapped, from what fails for good
 * (D-175).
 */
public final class Outages {

    private static final int DEEPEST = 20;

    /**
     * Of PostgreSQL: no connection, no resources (a full disk among them), stopped by an operator
     * or by itself, a failure of the system below it.
     */
    private static final Set<String> CLASSES = Set.of("08", "53", "58");

    private static final Set<String> STATES =
            Set.of(
                    "57P01", // the administrator stops it
                    "57P02", // it crashed
                    "57P03", // it starts, or stops
                    "57014", // it gave up after its own time limit
                    "25006"); // it is a standby by now

    /** Codes of MongoDB: no primary, or a server that starts, stops or recovers. */
    private static final Set<Integer> RECOVERING =
            Set.of(91, 189, 10058, 10107, 11600, 11602, 13435, 13436);

    /** Of the connection to Axon Server, as its own library reports them. */
    private static final Set<ErrorCategory> PASSING =
            EnumSet.of(
                    ErrorCategory.CONNECTION_FAILED,
                    ErrorCategory.COMMAND_DISPATCH_ERROR,
                    ErrorCategory.NO_EVENT_STORE_MASTER_AVAILABLE);

    private static final FailureLog LOG = new FailureLog(LoggerFactory.getLogger(Outages.class));

    private Outages() {}

    /** The failure as one that will pass, if it is; logged then, as seldom as it can be. */
    public static Optional<UnavailableException> in(Throwable failure) {
        if (failure instanceof UnavailableException known) {
            return Optional.of(known);
        }
        var store = store(failure);
        store.ifPresent(away -> LOG.note(away + " does not answer for the moment", failure, false));
        return store.map(away -> new UnavailableException(away, failure));
    }

    /** Whether the failure will pass. */
    public static boolean isOne(Throwable failure) {
        return store(failure).isPresent();
    }

    private static Optional<String> store(Throwable failure) {
        return causes(failure).flatMap(cause -> Stream.ofNullable(away(cause))).findFirst();
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.<Throwable>iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(DEEPEST);
    }

    private static @Nullable String away(Throwable cause) {
        return switch (cause) {
            case UnavailableException known -> known.unavailable().what();
            case SQLTransientConnectionException _,
                    SQLNonTransientConnectionException _,
                    SQLRecoverableException _ ->
                    "PostgreSQL";
            case SQLException sql -> isAway(sql.getSQLState()) ? "PostgreSQL" : null;
            case MongoTimeoutException _,
                    MongoSocketException _,
                    MongoNotPrimaryException _,
                    MongoNodeIsRecoveringException _,
                    MongoServerUnavailableException _,
                    MongoConnectionPoolClearedException _ ->
                    "MongoDB";
            case MongoException mongo -> RECOVERING.contains(mongo.getCode()) ? "MongoDB" : null;
            case StatusRuntimeException grpc -> isAway(grpc.getStatus()) ? "Axon Server" : null;
            case StatusException grpc -> isAway(grpc.getStatus()) ? "Axon Server" : null;
            case AxonServerCommandDispatchException _, StreamTimeoutException _ -> "Axon Server";
            case AxonServerException server ->
                    PASSING.contains(server.getErrorCategory()) ? "Axon Server" : null;
            default -> null;
        };
    }

    private static boolean isAway(@Nullable String state) {
        return state != null
                && (STATES.contains(state)
                        || state.length() > 2 && CLASSES.contains(state.substring(0, 2)));
    }

    private static boolean isAway(Status status) {
        return status.getCode() == Status.Code.UNAVAILABLE
                || status.getCode() == Status.Code.DEADLINE_EXCEEDED;
    }
}
