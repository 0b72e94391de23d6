package fr.raccordement.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import fr.raccordement.api.acteur.Actor;
import fr.raccordement.graphql.call.CallContext;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.axonframework.queryhandling.DefaultQueryGateway;
import org.axonframework.queryhandling.SimpleQueryBus;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import reactor.core.publisher.Flux;

/** What carries messages fails, so that they come to no handler. */
class MessagesTest {

    private static final class AwayException extends RuntimeException {}

    private static final class PassingException extends RuntimeException {

        PassingException(Throwable cause) {
            super(cause);
        }
    }

    private static final class WrongException extends RuntimeException {}

    /** Each way to send one. */
    static final List<Named<Function<Messages, Throwable>>> WAYS =
            List.of(
                    way("a command", it -> it.send("command", call()).exceptionNow()),
                    way("a question", it -> it.ask("query", String.class).exceptionNow()),
                    way("a search", it -> it.find("query", String.class).exceptionNow()),
                    way("a list", it -> it.list("query", String.class).exceptionNow()),
                    way(
                            "a subscription",
                            it ->
                                    Flux.from(it.follow("query", String.class))
                                            .materialize()
                                            .blockLast()
                                            .getThrowable()));

    @ParameterizedTest
    @FieldSource("WAYS")
    void an_outage_on_the_way_will_pass(Function<Messages, Throwable> way) {
        var failure = way.apply(failing(new AwayException()));

        assertThat(failure)
                .isInstanceOf(PassingException.class)
                .hasCauseInstanceOf(AwayException.class);
    }

    @ParameterizedTest
    @FieldSource("WAYS")
    void what_is_wrong_stays_so(Function<Messages, Throwable> way) {
        assertThat(way.apply(failing(new WrongException()))).isInstanceOf(WrongException.class);
    }

    private static Named<Function<Messages, Throwable>> way(
            String name, Function<Messages, Throwable> sending) {
        return Named.of(name, sending);
    }

    private static CallContext call() {
        return new CallContext(new Actor("jeanne", Set.of()), "c1", Locale.FRENCH);
    }

    private static Messages failing(RuntimeException failure) {
        var commands = SimpleCommandBus.builder().build();
        commands.registerDispatchInterceptor(
                _ ->
                        (_, _) -> {
                            throw failure;
                        });
        var queries = SimpleQueryBus.builder().build();
        queries.registerDispatchInterceptor(
                _ ->
                        (_, _) -> {
                            throw failure;
                        });
        return new Messages(
                DefaultCommandGateway.builder().commandBus(commands).build(),
                DefaultQueryGateway.builder().queryBus(queries).build(),
                MessagesTest::outage);
    }

    private static Optional<PassingException> outage(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .filter(AwayException.class::isInstance)
                .findFirst()
                .map(PassingException::new);
    }
}
