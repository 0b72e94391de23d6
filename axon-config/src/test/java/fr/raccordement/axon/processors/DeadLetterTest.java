package fr.raccordement.axon.processors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import fr.raccordement.axon.TestApplication;
import fr.raccordement.axon.TestApplication.Notes;
import fr.raccordement.axon.TestApplication.Read;
import fr.raccordement.axon.TestApplication.Write;
import fr.raccordement.axon.TestPostgres;
import fr.raccordement.axon.mongo.DeadLetterQueues;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.messaging.deadletter.DeadLetter;
import org.axonframework.messaging.deadletter.SequencedDeadLetterQueue;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;

/** Events that cannot be handled wait as dead letters, no others do, and none is ever dropped. */
@ExtendWith(OutputCaptureExtension.class)
class DeadLetterTest {

    private static final int MAX_SEQUENCES = 1_024;
    private static final String INSERT =
            "insert into domain_event_entry (event_identifier, aggregate_identifier,"
                    + " sequence_number, type, time_stamp, payload_type, payload_revision, payload,"
                    + " meta_data) values (?, ?, ?, 'Note', ?, ?, null, ?, ?)";
    private static final String REPAIR =
            "update domain_event_entry set payload = ? where aggregate_identifier = ?"
                    + " and sequence_number = ?";

    @TempDir Path data;

    private final String url = TestPostgres.freshUrl();
    private ConfigurableApplicationContext context;

    @BeforeEach
    void start() {
        context =
                SpringApplication.run(
                        TestApplication.class,
                        "--raccordement.data=" + data,
                        "--raccordement.lettres-mortes.reprise=1h",
                        "--raccordement.groupes.reprise=200ms",
                        "--raccordement.events.url=" + url,
                        "--raccordement.events.username=" + TestPostgres.username(),
                        "--raccordement.events.password=" + TestPostgres.password(),
                        "--spring.application.name=" + UUID.randomUUID());
    }

    @AfterEach
    void stop() {
        context.close();
    }

    @Test
    void an_event_that_cannot_even_be_read_waits_and_is_handled_once_it_is_repaired()
            throws Exception {
        write("ill", "first");
        assertThat(read()).returns("first", Read::text);
        insert("ill", 1, "{\"noteId\":\"ill\",\"text\":[\"secret\"");
        write("well", "text");
        assertThat(read()).returns("well", Read::noteId);
        await().until(() -> deadLetters().size() == 1);
        insert("ill", 2, "{\"noteId\":\"ill\",\"text\":\"after\"}");
        await().until(() -> deadLetters().size() == 2);

        assertThat(first("ill").diagnostics()).containsEntry("essais", 1);
        assertThat(first("ill").diagnostics().get("cause").toString())
                .isEqualTo("org.axonframework.serialization.SerializationException");
        assertThat(first("ill").diagnostics().get("message").toString())
                .contains("unreadable line 1")
                .doesNotContain("secret");

        context.getBean(DeadLetterRetry.class).run();

        assertThat(deadLetters().size()).isEqualTo(2);
        assertThat(first("ill").diagnostics()).containsEntry("essais", 2);

        repair("ill", 1, "{\"noteId\":\"ill\",\"text\":\"second\"}");
        context.getBean(DeadLetterRetry.class).run();

        assertThat(deadLetters().size()).isZero();
        assertThat(read()).returns("second", Read::text);
        assertThat(read()).returns("after", Read::text);
    }

    @Test
    void that_it_failed_is_said_once_however_often_it_is_tried_again(CapturedOutput output)
            throws Exception {
        write("ill", Notes.POISON);
        write("sick", Notes.POISON);
        await().until(() -> deadLetters().size() == 2);
        var retry = context.getBean(DeadLetterRetry.class);

        retry.run();
        retry.run();

        assertThat(first("ill").diagnostics()).containsEntry("essais", 3);
        assertThat(output.getOut().lines().filter(it -> it.contains("queued as a dead letter")))
                .hasSize(2)
                .allMatch(it -> it.contains("WARN"));
    }

    @Test
    void an_event_whose_metadata_cannot_be_read_holds_up_no_other() throws Exception {
        insert("ill", 0, "{\"noteId\":\"ill\",\"text\":\"x\"}", "{\"actor\":");
        write("well", "text");

        assertThat(List.of(read(), read())).extracting(Read::noteId).contains("well");
    }

    @Test
    void dead_letters_are_counted_and_the_program_is_healthy() throws Exception {
        write("ill", Notes.POISON);
        write("ill", "after");
        write("sick", Notes.POISON);
        await().until(() -> deadLetters().size() == 3);

        var health = health();

        assertThat(health.getStatus()).isEqualTo(Status.UP);
        assertThat(health.getDetails()).isEqualTo(Map.of("notes", 2L));
        assertThat(context.getBean(DeadLetterQueues.class).sequences("notes"))
                .containsExactly("ill", "sick");
    }

    @Test
    void a_reset_group_handles_every_event_again() throws Exception {
        write("ill", Notes.POISON);
        write("ill", "after");
        await().until(() -> deadLetters().size() == 2);
        processor().shutDown();
        processor().resetTokens();
        assertThat(deadLetters().size()).isZero();
        notes().poisons.clear();
        processor().start();

        assertThat(read()).returns(Notes.POISON, Read::text);
        assertThat(read()).returns("after", Read::text);
        assertThat(deadLetters().size()).isZero();
    }

    @Test
    void a_full_queue_stops_the_processor_and_drops_nothing() throws Exception {
        queue().insertMany(
                        IntStream.range(0, MAX_SEQUENCES)
                                .mapToObj(DeadLetterTest::waiting)
                                .toList());
        assertThat(health().getStatus()).isEqualTo(Status.DOWN);

        stopsUntilRepaired(() -> queue().deleteOne(new Document("sequenceIdentifier", "s0")));
    }

    @Test
    void a_queue_that_cannot_be_written_stops_the_processor_and_drops_nothing() throws Exception {
        queue().insertOne(waiting(0));
        var index =
                queue().createIndex(
                                Indexes.ascending("processingGroup"),
                                new IndexOptions().unique(true));

        stopsUntilRepaired(() -> queue().dropIndex(index));
    }

    private void stopsUntilRepaired(Runnable repaired) throws Exception {
        write("ill", Notes.POISON);
        await().atMost(30, TimeUnit.SECONDS).until(() -> notes().refused.get() > 1);
        write("ill", "after");
        assertThat(deadLetters().contains("ill")).isFalse();

        repaired.run();

        await().atMost(30, TimeUnit.SECONDS).until(() -> deadLetters().sequenceSize("ill") == 2);
        assertThat(notes().reads).isEmpty();
    }

    private Health health() {
        return Objects.requireNonNull(
                context.getBean("deadLettersHealthIndicator", HealthIndicator.class).health());
    }

    private static Document waiting(int number) {
        return new Document("processingGroup", "notes")
                .append("sequenceIdentifier", "s" + number)
                .append("index", 0L);
    }

    private MongoCollection<Document> queue() {
        return context.getBean(MongoDatabase.class).getCollection("dead_letters");
    }

    private SequencedDeadLetterQueue<EventMessage<?>> deadLetters() {
        return context.getBean(EventProcessingConfiguration.class)
                .deadLetterQueue("notes")
                .orElseThrow();
    }

    private DeadLetter<?> first(String note) {
        return deadLetters().deadLetterSequence(note).iterator().next();
    }

    private PooledStreamingEventProcessor processor() {
        return context.getBean(EventProcessingConfiguration.class)
                .eventProcessor("notes", PooledStreamingEventProcessor.class)
                .orElseThrow();
    }

    private Notes notes() {
        return context.getBean(Notes.class);
    }

    private void write(String note, String text) {
        context.getBean(CommandGateway.class).sendAndWait(new Write(note, text));
    }

    private Read read() throws InterruptedException {
        var read = notes().reads.poll(10, TimeUnit.SECONDS);
        assertThat(read).as("something to read").isNotNull();
        return read;
    }

    private void insert(String note, long sequence, String payload) throws SQLException {
        insert(note, sequence, payload, "{}");
    }

    private void insert(String note, long sequence, String payload, String metaData)
            throws SQLException {
        try (var source = TestPostgres.source(url);
                var connection = source.getConnection();
                var insert = connection.prepareStatement(INSERT)) {
            insert.setString(1, UUID.randomUUID().toString());
            insert.setString(2, note);
            insert.setLong(3, sequence);
            insert.setString(4, Instant.now().toString());
            insert.setString(5, "fr.raccordement.axon.Noted");
            insert.setBytes(6, payload.getBytes(StandardCharsets.UTF_8));
            insert.setBytes(7, metaData.getBytes(StandardCharsets.UTF_8));
            insert.executeUpdate();
        }
    }

    private void repair(String note, long sequence, String payload) throws SQLException {
        try (var source = TestPostgres.source(url);
                var connection = source.getConnection();
                var repair = connection.prepareStatement(REPAIR)) {
            repair.setBytes(1, payload.getBytes(StandardCharsets.UTF_8));
            repair.setString(2, note);
            repair.setLong(3, sequence);
            repair.executeUpdate();
        }
    }
}
