package fr.raccordement.axon.events;

import com.zaxxer.hikari.HikariDataSource;
import fr.raccordement.axon.Noted;
import fr.raccordement.axon.TestPostgres;
import fr.raccordement.axon.serialization.SerializerConfiguration;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.serialization.upcasting.event.NoOpEventUpcaster;

/** An event store in a database of its own, migrated, on the server of the tests. */
public final class TestStore implements AutoCloseable {

    public final HikariDataSource database;
    public final GroupCommitEngine engine;
    public final NotifyingEventStore events;

    public TestStore() {
        this(TestPostgres.freshUrl());
    }

    public TestStore(String url) {
        database = TestPostgres.source(url);
        new EventDatabase(url, TestPostgres.username(), TestPostgres.password()).migrate();
        var json = SerializerConfiguration.json();
        engine = EventStoreConfiguration.engine(database, json, json, NoOpEventUpcaster.INSTANCE);
        events = NotifyingEventStore.from(EmbeddedEventStore.builder().storageEngine(engine));
    }

    public static DomainEventMessage<Noted> event(String aggregate, long sequence) {
        return new GenericDomainEventMessage<>(
                "Note", aggregate, sequence, Noted.of(aggregate, "note " + sequence));
    }

    @Override
    public void close() {
        events.shutDown();
        engine.stop();
        database.close();
    }
}
