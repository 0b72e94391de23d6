package fr.raccordement.projection;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoDatabase;
import fr.raccordement.processing.Batch;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.bson.codecs.pojo.annotations.BsonId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How events are applied to documents, one by one and in batches. */
class ProjectedCollectionTest {

    private static final String VIEW = "compte-projection";

    private final MongoDatabase database = InMemoryMongo.database();
    private final ProjectedCollection<Compte> comptes =
            new ProjectedCollection<>(database, VIEW, "comptes", Compte.class);
    private UnitOfWork<?> batch;

    /** How many events there were, and the last of them; public for the codec alone. */
    public record Compte(@BsonId String id, long version) implements Projected {}

    @AfterEach
    void end() {
        if (batch != null && batch.isActive()) {
            batch.rollback();
        }
    }

    @Test
    void without_a_batch_each_event_is_written_at_once() {
        project("a", 0);
        assertThat(written("a")).isZero();
        project("a", 1);
        assertThat(written("a")).isEqualTo(1);
    }

    @Test
    void a_batch_writes_each_document_once_when_it_commits() {
        project("b", 0);
        begin();
        var before = InMemoryMongo.commands();
        for (int version = 0; version < 50; version++) {
            project("a", version);
            project("b", version + 1);
        }
        assertThat(written("b")).isZero();
        batch.commit();

        assertThat(InMemoryMongo.commands() - before)
                .as("two reads, one write, our look")
                .isEqualTo(4);
        assertThat(List.of(written("a"), written("b"))).containsExactly(49L, 50L);
    }

    @Test
    void the_documents_of_a_batch_are_read_at_once() {
        project("a", 0);
        begin(event("y-c", 0), event("x-b", 0), event("x-a", 1));
        var before = InMemoryMongo.commands();
        project("a", 1);
        project("b", 0);
        project("c", 0);
        batch.commit();

        assertThat(InMemoryMongo.commands() - before).as("two reads, one write").isEqualTo(3);
        assertThat(List.of(written("a"), written("b"), written("c"))).containsExactly(1L, 0L, 0L);
    }

    @Test
    void what_names_no_document_fails_alone_within_a_batch() {
        begin(event("x-b", 0), event("x-a", 0));
        assertThatThrownBy(() -> project(null, 1)).isInstanceOf(MissingEventException.class);
        project("a", 0);
        assertThatThrownBy(() -> project(null, 1)).isInstanceOf(MissingEventException.class);
        batch.commit();
        begin(event("x-b", 0), event("x-a", 0));
        project("a", 0);
        assertThatThrownBy(() -> project(null, 1)).isInstanceOf(MissingEventException.class);
        batch.commit();
        begin(event("x-a", 0));
        assertThatThrownBy(() -> project(null, 1)).isInstanceOf(MissingEventException.class);
        batch.commit();

        assertThat(written("a")).isZero();
    }

    @Test
    void what_is_delivered_again_changes_nothing_and_writes_nothing() {
        project("a", 0);
        project("a", 1);
        begin();
        var before = InMemoryMongo.commands();
        project("a", 0);
        project("a", 1);
        batch.commit();

        assertThat(InMemoryMongo.commands() - before).as("one read").isEqualTo(1);
        assertThat(written("a")).isEqualTo(1);
    }

    @Test
    void a_batch_that_fails_leaves_nothing() {
        project("a", 0);
        begin();
        project("a", 1);
        project("b", 0);
        batch.rollback();

        assertThat(written("a")).isZero();
        assertThat(comptes.<Long>read(it -> it.countDocuments())).isEqualTo(1);
        begin();
        project("a", 1);
        batch.commit();
        assertThat(written("a")).isEqualTo(1);
    }

    @Test
    void an_event_is_missing_within_a_batch_as_well() {
        begin();
        project("a", 0);
        assertThatThrownBy(() -> project("a", 2)).isInstanceOf(MissingEventException.class);
        project("a", 1);
        batch.commit();

        assertThat(written("a")).isEqualTo(1);
    }

    @Test
    void a_document_does_not_begin_in_the_middle_though_its_creation_was_discarded() {
        new DiscardedEvents(database).add(VIEW, "x-a", 0, 0);
        batch = DefaultUnitOfWork.startAndGet(event("x-a", 1));
        batch.resources().put(Batch.PROCESSING_GROUP, VIEW);

        assertThatThrownBy(() -> project("a", 1))
                .isInstanceOf(MissingEventException.class)
                .hasMessageEndingWith("its creation was discarded");
        batch.commit();

        assertThat(comptes.<Long>read(it -> it.countDocuments())).isZero();
    }

    @Test
    void what_came_before_an_event_that_fails_is_written_before_that_is_set_aside() {
        begin();
        project("a", 0);
        assertThatThrownBy(
                        () ->
                                comptes.project(
                                        "a",
                                        1,
                                        _ -> {
                                            throw new IllegalStateException("poison");
                                        }))
                .hasMessage("poison");
        Batch.writeBeforeDeadLetter(batch);

        assertThat(written("a")).isZero();
    }

    @Test
    void a_unit_of_work_within_another_writes_as_it_commits() {
        begin();
        var letter = DefaultUnitOfWork.startAndGet(GenericEventMessage.asEventMessage("letter"));
        project("a", 0);
        letter.commit();

        assertThat(written("a")).isZero();
        batch.rollback();
        assertThat(written("a")).isZero();
    }

    private void begin() {
        begin("one", "two", "three");
    }

    private void begin(Object... events) {
        batch =
                new BatchingUnitOfWork<>(
                        Stream.of(events).map(GenericEventMessage::asEventMessage).toList());
        batch.start();
    }

    private static DomainEventMessage<?> event(String aggregate, long sequence) {
        return new GenericDomainEventMessage<>("Compte", aggregate, sequence, "changed");
    }

    private void project(String id, long version) {
        comptes.project(id, version, _ -> new Compte(id, version));
    }

    private long written(String id) {
        return comptes.<Long>read(it -> it.find(eq(id)).first().version());
    }
}
