package fr.raccordement.axon.traces;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.MetaData;
import org.axonframework.tracing.opentelemetry.OpenTelemetrySpanFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EventTracesTest {

    private static final Instant NOW = Instant.parse("2026-11-30T04:00:00Z");
    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

    private final InMemorySpanExporter spans = InMemorySpanExporter.create();
    private final EventTraces traces =
            new EventTraces(
                    OpenTelemetrySpanFactory.builder()
                            .tracer(
                                    SdkTracerProvider.builder()
                                            .addSpanProcessor(SimpleSpanProcessor.create(spans))
                                            .build()
                                            .get("test"))
                            .contextPropagators(W3CTraceContextPropagator.getInstance())
                            .build(),
                    Clock.fixed(NOW, ZoneOffset.UTC));

    /** The third field of the context says whether the trace is one that is kept. */
    @ParameterizedTest
    @CsvSource({
        "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01, PT0S, 1",
        "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01, PT1M59S, 1",
        "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01, PT2M, 0",
        "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01, P400D, 0",
        ", PT0S, 0",
        ", P400D, 0"
    })
    void an_event_is_handled_in_its_trace_while_that_is_young_and_else_in_none(
            String context, Duration age, int steps) {
        var metaData =
                context == null ? MetaData.emptyInstance() : MetaData.with("traceparent", context);
        EventMessage<?> event =
                new GenericEventMessage<>(
                        new GenericMessage<>("payload", metaData), () -> NOW.minus(age));

        traces.createProcessEventSpan(true, event).run(() -> {});
        traces.createBatchSpan(true, List.of(event)).run(() -> {});

        assertThat(spans.getFinishedSpanItems()).hasSize(steps);
        assertThat(spans.getFinishedSpanItems())
                .allSatisfy(
                        it -> {
                            assertThat(it.getTraceId()).isEqualTo(TRACE);
                            assertThat(it.getParentSpanId()).isEqualTo("00f067aa0ba902b7");
                            assertThat(it.getName()).isEqualTo("EventProcessor.process(String)");
                        });
    }

    @Test
    void an_event_that_cannot_be_read_is_handled_without() {
        var unreadable =
                new GenericEventMessage<>(
                        new GenericMessage<>("payload", Map.<String, Object>of()), () -> NOW) {
                    @Override
                    public MetaData getMetaData() {
                        throw new IllegalStateException("unreadable");
                    }
                };

        traces.createProcessEventSpan(true, unreadable).run(() -> {});

        assertThat(spans.getFinishedSpanItems()).isEmpty();
    }
}
