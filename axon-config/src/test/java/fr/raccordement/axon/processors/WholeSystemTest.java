package fr.raccordement.axon.processors;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoDatabase;
import fr.raccordement.axon.TestApplication;
import fr.raccordement.axon.TestApplication.Notes;
import fr.raccordement.axon.TestApplication.Read;
import fr.raccordement.axon.TestApplication.Write;
import fr.raccordement.axon.TestPostgres;
import fr.raccordement.embeddedmongo.ClosedStore;
import fr.raccordement.embeddedmongo.EmbeddedMongo;
import io.micrometer.tracing.Tracer;
import io.opentelemetry.api.OpenTelemetry;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.ReplayStatus;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.tracing.NoOpSpanFactory;
import org.axonframework.tracing.SpanFactory;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

class WholeSystemTest {

    private static final int TIMEOUT_SECONDS = 10;

    @TempDir Path data;

    private String url = TestPostgres.freshUrl();
    private ConfigurableApplicationContext context = null;

    @AfterEach
    void stop() {
        context.close();
    }

    @Test
    void a_view_follows_without_polling() throws InterruptedException {
        start();
        var lags = new ArrayList<Long>();
        write("warm", "up");
        read();
        for (int i = 0; i < 20; i++) {
            write("note" + i, "text");
            var acknowledged = System.nanoTime();
            read();
            lags.add((System.nanoTime() - acknowledged) / 1_000_000);
        }

        assertThat(lags).allSatisfy(lag -> assertThat(lag).isLessThan(250));
    }

    @Test
    void who_asked_is_in_the_metadata_of_the_event() {
        start();
        var command =
                GenericCommandMessage.asCommandMessage(new Write("a", "b"))
                        .withMetaData(
                                Map.of(
                                        "actor", "marie",
                                        "onBehalfOf", "structure-1",
                                        "correlationId", "request-1"));
        context.getBean(CommandGateway.class).sendAndWait(command);

        var event = context.getBean(EventStore.class).readEvents("a").next();
        assertThat(event.getMetaData())
                .containsEntry("actor", "marie")
                .containsEntry("onBehalfOf", "structure-1")
                .containsEntry("correlationId", "request-1")
                .containsEntry("causationId", command.getIdentifier())
                .containsKey("traceId");
    }

    @Test
    void nothing_is_traced_unless_it_is_asked_for() {
        start();
        write("a", "text");

        assertThat(context.getBeanNamesForType(OpenTelemetry.class)).isEmpty();
        assertThat(context.getBeanNamesForType(Tracer.class)).isEmpty();
        assertThat(context.getBean(SpanFactory.class)).isInstanceOf(NoOpSpanFactory.class);
        assertThat(context.getBean(EventStore.class).readEvents("a").next().getMetaData())
                .doesNotContainKey("traceparent");
    }

    @Test
    void an_event_that_cannot_be_handled_waits_with_those_that_follow_it_until_it_can()
            throws InterruptedException {
        start();
        write("ill", Notes.POISON);
        write("ill", "after");
        write("well", "text");
        assertThat(read()).returns("well", Read::noteId);
        var deadLetters =
                context.getBean(EventProcessingConfiguration.class)
                        .deadLetterQueue("notes")
                        .orElseThrow();
        await().until(() -> deadLetters.size() == 2);

        var retry = context.getBean(DeadLetterRetry.class);
        retry.run();
        assertThat(deadLetters.size()).isEqualTo(2);

        notes().poisons.clear();
        retry.run();

        assertThat(List.of(read(), read()))
                .extracting(Read::text)
                .containsExactly(Notes.POISON, "after");
        assertThat(deadLetters.size()).isZero();
    }

    @Test
    void events_from_before_a_reset_are_replayed_and_those_after_are_not()
            throws InterruptedException {
        start();
        for (int i = 0; i < 4; i++) {
            write("old" + i, "text");
        }
        for (int i = 0; i < 4; i++) {
            assertThat(read()).returns(ReplayStatus.REGULAR, Read::status);
        }
        var processor = processor();
        processor.shutDown();
        processor.resetTokens();
        write("new", "text");
        processor.start();

        for (int i = 0; i < 5; i++) {
            var read = read();
            var expected = read.noteId().equals("new") ? ReplayStatus.REGULAR : ReplayStatus.REPLAY;
            assertThat(read).returns(expected, Read::status);
        }
    }

    @Test
    void views_go_on_where_they_were_after_a_restart() throws InterruptedException {
        start();
        write("first", "text");
        read();
        context.close();
        start();
        write("second", "text");

        assertThat(read()).returns("second", Read::noteId);
    }

    @Test
    void after_the_read_store_closed_itself_what_was_saved_is_not_read_again_and_the_rest_is()
            throws Exception {
        start();
        var server = context.getBean(EmbeddedMongo.class);
        write("first", "text");
        read();
        var token = context.getBean(MongoDatabase.class).getCollection("tokens");
        await().until(
                        () ->
                                token.find()
                                        .into(new ArrayList<>())
                                        .toString()
                                        .contains("\"index\":1"));
        ClosedStore.save(server);
        write("second", "text");
        read();

        ClosedStore.close(server);

        assertThat(read()).returns("second", Read::noteId);
        write("third", "text");
        assertThat(read()).returns("third", Read::noteId);
    }

    @Test
    void views_of_another_store_are_built_again() throws InterruptedException {
        start();
        write("first", "text");
        read();
        context.getBean(MongoDatabase.class).getCollection("views").insertOne(new Document());
        context.close();
        url = TestPostgres.freshUrl();
        start();
        write("second", "text");

        assertThat(read()).returns("second", Read::noteId);
        assertThat(context.getBean(MongoDatabase.class).getCollection("views").find()).isEmpty();
    }

    private void start() {
        context =
                SpringApplication.run(
                        TestApplication.class,
                        "--raccordement.data=" + data,
                        "--raccordement.events.url=" + url,
                        "--raccordement.events.username=" + TestPostgres.username(),
                        "--raccordement.events.password=" + TestPostgres.password(),
                        "--spring.application.name=" + UUID.randomUUID());
    }

    private void write(String note, String text) {
        context.getBean(CommandGateway.class).sendAndWait(new Write(note, text));
    }

    private Read read() throws InterruptedException {
        var read = notes().reads.poll(TIMEOUT_SECONDS, SECONDS);
        assertThat(read).as("something to read").isNotNull();
        return read;
    }

    private Notes notes() {
        return context.getBean(Notes.class);
    }

    private PooledStreamingEventProcessor processor() {
        return context.getBean(EventProcessingConfiguration.class)
                .eventProcessor("notes", PooledStreamingEventProcessor.class)
                .orElseThrow();
    }
}
