package fr.raccordement.axon.traces;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import fr.raccordement.axon.TestApplication;
import fr.raccordement.axon.TestApplication.Notes;
import fr.raccordement.axon.TestApplication.Write;
import fr.raccordement.axon.TestPostgres;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.MDC;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** A program that sends its traces to a receiver, and what the receiver gets. */
@TestInstance(Lifecycle.PER_CLASS)
class TracesTest {

    private static final AttributeKey<String> TYPE = AttributeKey.stringKey("exception.type");
    private static final String CORRELATION = "raccordement.correlation_id";

    private final BlockingQueue<String> received = new LinkedBlockingQueue<>();
    private final InMemorySpanExporter spans = InMemorySpanExporter.create();

    private HttpServer receiver = null;
    private ConfigurableApplicationContext context = null;

    @BeforeAll
    void start(@TempDir Path data) throws IOException {
        receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        receiver.createContext(
                "/v1/traces",
                exchange -> {
                    var body = exchange.getRequestBody().readAllBytes();
                    received.add(new String(body, StandardCharsets.ISO_8859_1));
                    exchange.sendResponseHeaders(200, -1);
                    exchange.close();
                });
        receiver.start();
        context =
                new SpringApplicationBuilder(TestApplication.class)
                        .initializers(this::keepSpans)
                        .run(
                                "--raccordement.data=" + data,
                                "--raccordement.events.url=" + TestPostgres.freshUrl(),
                                "--raccordement.events.username=" + TestPostgres.username(),
                                "--raccordement.events.password=" + TestPostgres.password(),
                                "--management.opentelemetry.tracing.export.schedule-delay=50ms",
                                "--raccordement.traces.adresse=http://localhost:"
                                        + receiver.getAddress().getPort()
                                        + "/v1/traces");
    }

    @BeforeEach
    void forget() {
        spans.reset();
        received.clear();
    }

    private void keepSpans(ConfigurableApplicationContext starting) {
        ((GenericApplicationContext) starting)
                .registerBean("keptSpans", InMemorySpanExporter.class, () -> spans);
    }

    @AfterAll
    void stop() {
        context.close();
        receiver.stop(0);
    }

    @Test
    void a_call_is_one_trace_from_its_command_over_the_append_to_the_projection()
            throws InterruptedException {
        send("call-1", new Write("a", "text"));
        read();

        assertThat(trace("EventProcessor.process(Noted)"))
                .extracting(SpanData::getName)
                .containsSubsequence(
                        "call",
                        "CommandBus.dispatchCommand(Write)",
                        "CommandBus.handleCommand(Write)",
                        "EventBus.publishEvent(Noted)",
                        "EventBus.commitEvents",
                        "EventProcessor.process(Noted)",
                        "Notes.on(Noted,ReplayStatus)");
        var all = spans.getFinishedSpanItems();
        assertThat(all).extracting(SpanData::getTraceId).containsOnly(all.getFirst().getTraceId());
        assertThat(all)
                .extracting(it -> it.getAttributes().asMap().toString())
                .allMatch(it -> it.contains(CORRELATION + "=call-1"), "has the correlation id");
        assertThat(context.getBean(EventStore.class).readEvents("a").next().getMetaData())
                .hasEntrySatisfying(
                        "traceparent",
                        it -> assertThat((String) it).contains(all.getFirst().getTraceId()));
        await().until(
                        () ->
                                received.stream()
                                        .anyMatch(it -> it.contains("EventProcessor.process")));
    }

    @Test
    void of_a_failure_its_type_alone_leaves_the_program() {
        send("call-1", new Write("ill", Notes.POISON));

        var handled =
                trace("EventProcessor.process(Noted)").stream()
                        .filter(it -> it.getName().equals("Notes.on(Noted,ReplayStatus)"))
                        .findFirst()
                        .orElseThrow();
        assertThat(handled.getStatus().getDescription()).isEmpty();
        assertThat(handled.getEvents())
                .singleElement()
                .extracting(it -> it.getAttributes().asMap())
                .isEqualTo(Map.of(TYPE, "java.lang.IllegalStateException"));
        await().until(() -> received.stream().anyMatch(it -> it.contains("IllegalStateException")));
        assertThat(received).noneMatch(it -> it.contains("Refused: "));
    }

    @Test
    void what_is_in_the_middle_of_nothing_begins_no_trace() {
        var tracer = context.getBean(OpenTelemetry.class).getTracer("test");
        tracer.spanBuilder("middle").startSpan().end();
        send("call-1", new Write("b", "text"));

        assertThat(trace("EventProcessor.process(Noted)"))
                .extracting(SpanData::getName)
                .contains("call")
                .doesNotContain("middle");
    }

    private void send(String correlation, Object command) {
        var call =
                context.getBean(OpenTelemetry.class)
                        .getTracer("test")
                        .spanBuilder("call")
                        .setSpanKind(SpanKind.SERVER);
        MDC.put("correlationId", correlation);
        var span = call.startSpan();
        try (var _ = span.makeCurrent()) {
            context.getBean(CommandGateway.class)
                    .sendAndWait(
                            GenericCommandMessage.asCommandMessage(command)
                                    .withMetaData(Map.of("correlationId", correlation)));
        } finally {
            span.end();
            MDC.remove("correlationId");
        }
    }

    private void read() throws InterruptedException {
        assertThat(context.getBean(Notes.class).reads.poll(10, SECONDS)).isNotNull();
    }

    /** The spans that were sent, once one of that name was, in the order of their beginnings. */
    private List<SpanData> trace(String last) {
        await().untilAsserted(
                        () ->
                                assertThat(spans.getFinishedSpanItems())
                                        .extracting(SpanData::getName)
                                        .contains(last));
        return spans.getFinishedSpanItems().stream()
                .sorted(Comparator.comparingLong(SpanData::getStartEpochNanos))
                .toList();
    }
}
