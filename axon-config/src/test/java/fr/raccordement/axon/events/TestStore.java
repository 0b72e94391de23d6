package fr.raccordement.axon.events;

import com.zaxxer.hikari.HikariDataSource;
import fr.raccordement.axon.Noted;
import fr.raccordement.axon.TestPostgres;
import fr.raccordement.axon.serialization.SerializerConfiguration;
import javax.sql.DataSource;
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
        engine = engine(database);
        events = NotifyingEventStore.from(EmbeddedEventStore.builder().storageEngine(engine));
    }

    /** An engine on the database, whatever its connections do. */
    static GroupCommitEngine engine(DataSource database) {
        return engine(database, AppendGuard.NONE);
    }

    static GroupCommitEngine engine(DataSource database, AppendGuard guard) {
        var json = SerializerConfiguration.json();
        return EventStoreConfiguration.engine(
                database, database, json, json, NoOpEventUpcaster.INSTANCE, guard);
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
