package fr.raccordement.bench;

import com.mongodb.client.MongoDatabase;
import fr.raccordement.RaccordementApplication;
import fr.raccordement.processing.ViewGroups;
import fr.raccordement.projection.ProjectedCollection;
import fr.raccordement.projection.Slot;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventProcessor;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.lifecycle.Phase;
import org.bson.Document;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.support.GenericApplicationContext;

/**
 * Events a second from an empty read store to one that has caught up, beside a bare read of the
 * same rows.
 */
final class Replay {

    private static final int CLIENTS = 2;
    private static final int READ_AT_ONCE = 500;
    private static final int GOAL = 5_000;
    private static final int LOOK_MILLIS = 20;
    private static final int PATIENCE_SECONDS = 3_600;
    private static final String FICHES = "fiche-projection";
    private static final String ROWS =
            "select global_index, event_identifier, aggregate_identifier, sequence_number, type,"
                    + " time_stamp, payload_type, payload_revision, payload, meta_data"
                    + " from domain_event_entry where global_index > ?"
                    + " order by global_index limit "
                    + READ_AT_ONCE;

    private final Path data;
    private final String[] settings;

    private Replay(Path data, String[] settings) {
        this.data = data;
        this.settings = settings;
    }

    /** Arguments: the rounds, then one that is not used, then how many fiches. */
    static void main(String[] args) throws Exception {
        Locale.setDefault(Locale.ROOT);
        var settings = Arrays.copyOfRange(args, 3, args.length);
        var replay = new Replay(Program.data(args), settings);
        replay.live(Integer.parseInt(args[2]));
        System.out.printf(
                "%n%5s %12s %12s %12s %12s %9s %9s%n",
                "round", "all /s", "fiches /s", "decoded /s", "rows /s", "all/rows", "fic./rows");
        for (int round = 1; round <= Integer.parseInt(args[0]); round++) {
            replay.round(round);
        }
    }

    private void live(int fiches) throws Exception {
        var authority = new TestAuthority(Clock.systemUTC());
        authority.trustedOn(data);
        try (var context = SpringApplication.run(RaccordementApplication.class, settings)) {
            var program = new Program(context);
            var partners = new Partners(program, authority);
            var start = System.nanoTime();
            try (var clients = Executors.newFixedThreadPool(CLIENTS)) {
                var lives =
                        IntStream.range(0, fiches)
                                .<Callable<Void>>mapToObj(
                                        _ ->
                                                () -> {
                                                    partners.activeEmetteur();
                                                    return null;
                                                })
                                .toList();
                for (var life : clients.invokeAll(lives)) {
                    life.get();
                }
            }
            System.out.printf(
                    "%n%,d fiches from their creation to their activation, in %.0f s%n",
                    fiches, (System.nanoTime() - start) / 1e9);
        }
    }

    private void round(int number) throws Exception {
        forget(data.resolve("mongo"));
        var application = new SpringApplication(RaccordementApplication.class);
        var beginning = new Beginning();
        application.addInitializers(
                context ->
                        ((GenericApplicationContext) context)
                                .registerBean(Beginning.class, () -> beginning));
        try (var context = application.run(settings)) {
            var program = new Program(context);
            var processors = context.getBean(EventProcessingConfiguration.class);
            var head = context.getBean(EventStore.class).createHeadToken().position().orElseThrow();
            var all = (whole(context, head, processors) - beginning.nanos) / 1e9;
            var processor = (Program.cpuNanos() - beginning.cpuNanos) / 1e9;
            var events = program.events();
            var fiches = events / fichesAlone(context, head, processors);
            var decoded = events / decoded(context, head);
            var rows = events / rows(program);
            System.out.printf(
                    "%5d %,12.0f %,12.0f %,12.0f %,12.0f %9.2f %9.2f%n",
                    number,
                    events / all,
                    fiches,
                    decoded,
                    rows,
                    events / all / rows,
                    fiches / rows);
            System.out.printf(
                    "      %,d events, %d processors, %.2f ms of CPU an event; goal %,d events/s: %s%n",
                    events,
                    processors.eventProcessors().values().stream()
                            .filter(EventProcessor::isRunning)
                            .count(),
                    processor * 1e3 / events,
                    GOAL,
                    events / all >= GOAL ? "met" : "MISSED");
        }
    }

    /**
     * When the last processor has come to the event and every view answers, by {@link
     * System#nanoTime}.
     */
    private static long whole(
            ConfigurableApplicationContext context,
            long head,
            EventProcessingConfiguration processors)
            throws InterruptedException {
        caughtUp(head, processors);
        var views = context.getBean(ViewGroups.class);
        while (!views.viewsWithoutAnswer().isEmpty()) {
            Thread.sleep(LOOK_MILLIS);
        }
        return System.nanoTime();
    }

    private static void caughtUp(long head, EventProcessingConfiguration processors)
            throws InterruptedException {
        var end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!processors.eventProcessors().values().stream()
                .filter(EventProcessor::isRunning)
                .allMatch(it -> !(it instanceof StreamingEventProcessor one) || at(one) >= head)) {
            Program.require(System.nanoTime() < end, "The read side does not catch up");
            Thread.sleep(LOOK_MILLIS);
        }
    }

    /** How far the slowest segment is; -1 before it has begun. */
    private static long at(StreamingEventProcessor processor) {
        return processor.processingStatus().values().stream()
                .mapToLong(it -> it.getCurrentPosition().orElse(-1))
                .min()
                .orElse(-1);
    }

    /** Seconds for the fiches alone with their indexes, everything else having nothing to do. */
    private static double fichesAlone(
            ConfigurableApplicationContext context,
            long head,
            EventProcessingConfiguration processors)
            throws InterruptedException {
        var database = context.getBean(MongoDatabase.class);
        var name =
                processors.eventProcessors().keySet().stream()
                        .filter(it -> it.startsWith(FICHES))
                        .min(String::compareTo)
                        .orElseThrow();
        var processor =
                processors.eventProcessor(name, StreamingEventProcessor.class).orElseThrow();
        processor.shutDown();
        database.getCollection("tokens").deleteMany(new Document("processor", name));
        var fiches = context.getBean("fiches", ProjectedCollection.class);
        fiches.clearAndDropIndexes(Slot.PREMIER, Long.MAX_VALUE);
        var start = System.nanoTime();
        processor.start();
        var end = start + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (at(processor) < head) {
            Program.require(System.nanoTime() < end, "The fiches do not catch up");
            Thread.sleep(LOOK_MILLIS);
        }
        fiches.createIndexes(Slot.PREMIER);
        return (System.nanoTime() - start) / 1e9;
    }

    /** Seconds to read every event as processors get it. */
    private static double decoded(ConfigurableApplicationContext context, long head)
            throws InterruptedException {
        var start = System.nanoTime();
        try (var stream = context.getBean(EventStore.class).openStream(null)) {
            long at = -1;
            while (at < head && stream.hasNextAvailable(1, TimeUnit.SECONDS)) {
                var event = stream.nextAvailable();
                Program.require(event.getPayload() != null, "An event says nothing");
                at = event.trackingToken().position().orElseThrow();
            }
        }
        return (System.nanoTime() - start) / 1e9;
    }

    /** Seconds to read every row in batches of the size that processors read. */
    private static double rows(Program program) throws SQLException {
        var start = System.nanoTime();
        try (var connection = program.connect();
                var query = connection.prepareStatement(ROWS)) {
            long last = -1;
            for (var more = true; more; ) {
                query.setLong(1, last);
                more = false;
                try (var row = query.executeQuery()) {
                    while (row.next()) {
                        more = true;
                        last = row.getLong(1);
                        for (int column = 2; column <= 10; column++) {
                            row.getObject(column);
                        }
                    }
                }
            }
        }
        return (System.nanoTime() - start) / 1e9;
    }

    private static void forget(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(
                            file -> {
                                try {
                                    Files.delete(file);
                                } catch (IOException e) {
                                    throw new UncheckedIOException(e);
                                }
                            });
        }
    }

    /** Notes when processors are about to start. */
    private static final class Beginning implements SmartLifecycle {

        private volatile long nanos;
        private volatile long cpuNanos;

        @Override
        public void start() {
            cpuNanos = Program.cpuNanos();
            nanos = System.nanoTime();
        }

        @Override
        public void stop() {}

        @Override
        public boolean isRunning() {
            return nanos != 0;
        }

        @Override
        public int getPhase() {
            return Phase.INBOUND_EVENT_CONNECTORS - 1;
        }
    }
}
