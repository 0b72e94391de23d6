package fr.raccordement.system;

import static fr.raccordement.projection.StallingProxy.Direction.TO_CLIENT;
import static fr.raccordement.projection.StallingProxy.Direction.TO_SERVER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import fr.raccordement.projection.StallingProxy;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * Makes faults under one of two nodes of an Axon Server that both go on being asked: what was
 * acknowledged is there, no list ever shows less than before, and in the end both show what a
 * replay makes of the events.
 *
 * <p>Runs where {@code AXON_SERVER_TEST=host:port} names a server. How often, how long and in which
 * order: see {@link Fault}.
 */
@EnabledIfEnvironmentVariable(named = "AXON_SERVER_TEST", matches = ".+:\\d+")
class NodeFaultsIT {

    /** A node that is silent is given up after a while, and what it held is taken over. */
    private static final Duration TAKEN_OVER = Duration.ofSeconds(90);

    private static final Duration REPLAYED = Duration.ofMinutes(5);
    private static final Set<String> PASSING =
            Set.of("UNAVAILABLE", "TIMEOUT", "VUE_EN_CONSTRUCTION", Load.NO_ANSWER);

    /** Makes the names of this run its own. */
    private static final String RUN = Long.toString(System.currentTimeMillis(), 36) + "-";

    @TempDir Path temp;

    /** One program with its links, and people at it. */
    private static final class Node implements AutoCloseable {

        private final Path data;
        private final StallingProxy mongo;
        private final StallingProxy server;
        private volatile RunningProgram program;
        private @Nullable Load load;
        private @Nullable Watch watch;

        Node(Path data, InetSocketAddress mongo) throws IOException {
            this.data = Files.createDirectories(data);
            this.mongo = new StallingProxy(mongo);
            this.server = new StallingProxy(axonServer());
            this.program = start();
        }

        private RunningProgram start() throws IOException {
            return RunningProgram.startOn(
                    data,
                    "--axon.axonserver.enabled=true",
                    "--axon.axonserver.servers=127.0.0.1:" + server.port(),
                    "--raccordement.instantanes=20",
                    "--raccordement.mongo.url=mongodb://127.0.0.1:%d/raccordement"
                            .formatted(mongo.port()));
        }

        void begin(String prefix) {
            load = new Load(() -> program, prefix);
            watch = new Watch(() -> program);
        }

        Load load() {
            return Objects.requireNonNull(load);
        }

        Watch watch() {
            return Objects.requireNonNull(watch);
        }

        Stream<Fault> faults(String name) {
            return Stream.of(
                    new Fault(
                            name + " killed", false, () -> program.kill(), () -> program = start()),
                    stalled(name + ", link to MongoDB stalled", mongo),
                    new Fault(
                            name + " frozen", false, () -> program.freeze(), () -> program.thaw()),
                    new Fault(
                            name + ", answers of MongoDB stalled",
                            false,
                            () -> mongo.stall(TO_CLIENT),
                            mongo::deliver),
                    stalled(name + ", link to Axon Server stalled", server));
        }

        private static Fault stalled(String name, StallingProxy link) {
            return new Fault(name, false, () -> link.stall(TO_SERVER), link::deliver);
        }

        @Override
        public void close() throws IOException {
            if (load != null) {
                load.close();
            }
            if (watch != null) {
                watch.close();
            }
            program.close();
            mongo.close();
            server.close();
        }
    }

    @Test
    @Timeout(value = 3, unit = TimeUnit.HOURS)
    void whatever_happens_to_a_node_nothing_is_lost_and_no_list_is_wrong() throws Exception {
        var rows = new ArrayList<String>();
        try (var mongo = new Mongo();
                var one = new Node(temp.resolve("one"), mongo.address());
                var other = new Node(temp.resolve("other"), mongo.address())) {
            var nodes = List.of(one, other);
            one.begin(RUN + "a-");
            other.begin(RUN + "b-");
            awaitWell(nodes);
            var faults = Stream.concat(one.faults("one"), other.faults("other")).toList();
            for (var fault : Fault.chosen(faults, 2)) {
                rows.add(survive(fault, nodes));
            }
            var versions = new HashMap<String, Integer>();
            for (var node : nodes) {
                node.load().stop();
                node.watch().close();
                assertThat(node.load().lost()).isEmpty();
                assertThat(node.watch().wrong()).isEmpty();
                assertThat(node.watch().answers()).isPositive();
                versions.putAll(node.load().versions());
            }
            var views = Views.caughtUpWith(versions, one.program);
            await().atMost(TAKEN_OVER)
                    .untilAsserted(() -> assertThat(Views.of(other.program)).isEqualTo(views));
            one.program.stop();
            other.program.stop();
            assertReplayed(views);
        } finally {
            Fault.report(
                    "faults-nodes.md",
                    "| fault | callers of the first saw | of the other | refused | longest answer"
                            + " (ms) | both well after (ms) |",
                    rows);
        }
    }

    /** On empty read models a node comes to the same. */
    private void assertReplayed(List<JsonNode> views) throws IOException {
        try (var empty = new Mongo();
                var again = new Node(temp.resolve("one"), empty.address())) {
            await().atMost(REPLAYED)
                    .ignoreExceptions()
                    .untilAsserted(() -> assertThat(Views.of(again.program)).isEqualTo(views));
        }
    }

    private static String survive(Fault fault, List<Node> nodes) throws Exception {
        nodes.forEach(it -> it.load().forget());
        fault.make().take();
        Fault.last();
        fault.mend().take();
        var mended = System.nanoTime();
        awaitWell(nodes);
        var gap = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - mended);
        for (var node : nodes) {
            assertThat(node.load().codes())
                    .as(() -> fault.name() + "\n" + logs(nodes))
                    .isSubsetOf(PASSING);
            assertThat(node.watch().wrong()).as(fault.name()).isEmpty();
        }
        return "| %s | %s | %s | %d | %d | %d |"
                .formatted(
                        fault.name(),
                        nodes.getFirst().load().codes(),
                        nodes.getLast().load().codes(),
                        nodes.stream().mapToInt(it -> it.load().refused()).sum(),
                        nodes.stream().mapToLong(it -> it.load().longestMillis()).max().orElse(0),
                        gap);
    }

    /** Whichever node a caller asks, another may have decided. */
    private static String logs(List<Node> nodes) {
        return nodes.stream()
                .map(it -> it.program.log())
                .collect(Collectors.joining("\n\nThe other node:\n"));
    }

    /** Each says that it is ready, accepts commands and answers lists. */
    private static void awaitWell(List<Node> nodes) {
        var accepted = new HashMap<Node, Integer>();
        var answered = new HashMap<Node, Integer>();
        for (var node : nodes) {
            accepted.put(node, node.load().acknowledged());
            answered.put(node, node.watch().answers());
        }
        await().atMost(TAKEN_OVER)
                .until(
                        () ->
                                nodes.stream()
                                        .allMatch(
                                                it ->
                                                        it.load().acknowledged() > accepted.get(it)
                                                                && it.watch().answers()
                                                                        > answered.get(it)
                                                                && it.program.isReady()));
    }

    private static InetSocketAddress axonServer() {
        var address = System.getenv("AXON_SERVER_TEST").split(":");
        return new InetSocketAddress(address[0], Integer.parseInt(address[1]));
    }

    /** A server of the protocol, in memory. */
    private static final class Mongo implements AutoCloseable {

        private final MongoServer server = new MongoServer(H2Backend.inMemory());

        Mongo() {
            server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        }

        InetSocketAddress address() {
            return server.getLocalAddress();
        }

        @Override
        public void close() {
            server.shutdownNow();
        }
    }
}
