package fr.raccordement.axon.events;

import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Carries the rows of the event table, each with the position that it had. */
final class PostgresEventTransfer implements EventTransfer {

    private static final String INSERT =
            "insert into domain_event_entry (global_index, event_identifier, aggregate_identifier,"
                    + " type, sequence_number, payload_type, payload_revision, payload, meta_data,"
                    + " time_stamp) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String NEXT =
            "select setval('domain_event_entry_index', max(global_index)) from domain_event_entry"
                    + " having max(global_index) is not null";

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final StoredEvents events;

    PostgresEventTransfer(DataSource database, StoredEvents events) {
        this.jdbc = new JdbcTemplate(database);
        this.transaction = new TransactionTemplate(new DataSourceTransactionManager(database));
        this.events = events;
    }

    @Override
    public String kind() {
        return POSTGRESQL;
    }

    @Override
    public String identity() {
        return events.store();
    }

    @Override
    public List<StoredEvent> from(long position, int atMost) {
        return events.from(position, atMost);
    }

    @Override
    public boolean isEmpty() {
        return events.from(0, 1).isEmpty();
    }

    @Override
    public boolean fillsInOneStep() {
        return true;
    }

    /** What is written besides, on the same database, belongs to the same transaction. */
    @Override
    public void fill(Runnable work) {
        transaction.executeWithoutResult(
                _ -> {
                    work.run();
                    jdbc.queryForList(NEXT);
                });
    }

    /** A reader begins after 0, which is a position of Axon Server. */
    @Override
    public void append(String kind, List<StoredEvent> batch) {
        var first = kind.equals(POSTGRESQL) ? 0 : 1;
        jdbc.batchUpdate(
                INSERT,
                batch.stream()
                        .map(
                                event ->
                                        new Object[] {
                                            event.position() + first,
                                            event.identifier(),
                                            event.aggregateId(),
                                            event.aggregateType(),
                                            event.sequence(),
                                            event.payloadType(),
                                            event.revision(),
                                            event.payload(),
                                            event.metaData(),
                                            event.timestamp()
                                        })
                        .toList());
    }

    @Override
    public void adopt(String kind, String identity) {
        if (kind.equals(POSTGRESQL)) {
            jdbc.update("update store_identity set id = ?::uuid", identity);
        }
    }
}
