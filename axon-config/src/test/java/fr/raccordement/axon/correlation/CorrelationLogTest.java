package fr.raccordement.axon.correlation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.serialization.SerializationException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;

class CorrelationLogTest {

    private final CorrelationLog log = new CorrelationLog();

    @AfterEach
    void forget() {
        MDC.clear();
    }

    @Test
    void whoever_handles_a_message_logs_under_its_id_and_nobody_after_it() throws Exception {
        assertThat(handle(Map.of("correlationId", "a-call"))).isEqualTo("a-call");
        assertThat(MDC.get("correlationId")).isNull();
    }

    @Test
    void a_caller_on_the_same_thread_keeps_theirs() throws Exception {
        MDC.put("correlationId", "the-caller");

        assertThat(handle(Map.of("correlationId", "a-call"))).isEqualTo("a-call");
        assertThat(handle(Map.of())).isEqualTo("the-caller");
        assertThat(MDC.get("correlationId")).isEqualTo("the-caller");
    }

    @Test
    void a_failure_takes_its_id_away_too() {
        var message = new GenericEventMessage<>("event", Map.of("correlationId", "a-call"));
        var work = DefaultUnitOfWork.startAndGet(message);

        assertThatThrownBy(
                        () ->
                                log.handle(
                                        work,
                                        () -> {
                                            throw new IllegalStateException("No");
                                        }))
                .isInstanceOf(IllegalStateException.class);
        work.rollback();

        assertThat(MDC.get("correlationId")).isNull();
    }

    @Test
    void metadata_that_cannot_be_read_stops_nobody() throws Exception {
        var unreadable =
                new GenericEventMessage<>("event", Map.of()) {
                    @Override
                    public MetaData getMetaData() {
                        throw new SerializationException("No JSON");
                    }
                };
        var work = DefaultUnitOfWork.startAndGet(new GenericEventMessage<>("event"));
        work.transformMessage(_ -> unreadable);

        assertThat(log.handle(work, () -> "handled")).isEqualTo("handled");
        work.rollback();
    }

    private @Nullable Object handle(Map<String, ?> metaData) throws Exception {
        var work = DefaultUnitOfWork.startAndGet(new GenericEventMessage<>("event", metaData));
        try {
            return log.handle(work, () -> MDC.get("correlationId"));
        } finally {
            work.rollback();
        }
    }
}
