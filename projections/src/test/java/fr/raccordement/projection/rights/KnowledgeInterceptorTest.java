package fr.raccordement.projection.rights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.raccordement.api.acteur.Actor;
import fr.raccordement.api.acteur.AsOf;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.DefaultQueryGateway;
import org.axonframework.queryhandling.SimpleQueryBus;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class KnowledgeInterceptorTest {

    private static final Instant NOW = Instant.parse("2026-11-29T12:00:00Z");

    private record HowItStood(Actor viewer, List<Instant> named) implements AsOf {
        @Override
        public Stream<Instant> instants() {
            return named.stream();
        }
    }

    private record HowItStands() {}

    private final SimpleQueryBus bus = SimpleQueryBus.builder().build();
    private final DefaultQueryGateway queries = DefaultQueryGateway.builder().queryBus(bus).build();

    @BeforeEach
    void judge() {
        bus.registerHandlerInterceptor(new KnowledgeInterceptor(Clock.fixed(NOW, ZoneOffset.UTC)));
        bus.subscribe(HowItStood.class.getName(), String.class, _ -> "answered");
        bus.subscribe(HowItStands.class.getName(), String.class, _ -> "answered");
    }

    @Test
    void now_and_the_past_are_known() {
        assertThat(ask(stood(NOW))).isEqualTo("answered");
        assertThat(ask(stood(Instant.EPOCH, NOW.minusNanos(1)))).isEqualTo("answered");
        assertThat(ask(stood())).isEqualTo("answered");
        assertThat(ask(new HowItStands())).isEqualTo("answered");
    }

    @Test
    void the_future_is_not() {
        for (var ahead : List.of(NOW.plusNanos(1), NOW.plusSeconds(60), Instant.MAX)) {
            assertThatThrownBy(() -> ask(stood(ahead))).hasStackTraceContaining("AT_IN_FUTURE");
            assertThatThrownBy(() -> ask(stood(NOW, ahead)))
                    .hasStackTraceContaining("AT_IN_FUTURE");
        }
    }

    private static HowItStood stood(Instant... instants) {
        return new HowItStood(new Actor("jeanne", Set.of()), List.of(instants));
    }

    private String ask(Object query) {
        return queries.query(query, ResponseTypes.instanceOf(String.class)).join();
    }
}
