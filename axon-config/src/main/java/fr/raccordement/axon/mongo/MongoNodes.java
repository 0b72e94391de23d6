package fr.raccordement.axon.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import fr.raccordement.processing.FailureLog;
import fr.raccordement.processing.Nodes;
import fr.raccordement.supervision.Supervised;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/**
 * The collection {@code nodes}: each program writes its own document every two seconds, with the
 * next number. Others hear it by the number changing, on their own clock; no two clocks are
 * compared.
 */
final class MongoNodes implements Nodes, AutoCloseable {

    static final String COLLECTION = "nodes";

    /** After so long a program that is not heard knows that others may not count on it. */
    static final Duration LEASE = Duration.ofSeconds(10);

    /** After so long one that is not heard is gone for the others: long after it knows. */
    static final Duration GONE = Duration.ofSeconds(20);

    private static final Duration EVERY = Duration.ofSeconds(2);
    private static final Duration FORGOTTEN = Duration.ofMinutes(10);
    private static final String BEAT = "beat";
    private static final String SAYS = "says";
    private static final FailureLog LOG = new FailureLog(LoggerFactory.getLogger(MongoNodes.class));

    private final MongoCollection<Document> nodes;
    private final String self;
    private final LongSupplier nanoTime;
    private final Map<String, String> said = new ConcurrentHashMap<>();
    private final Map<String, Supplier<String>> kept = new ConcurrentHashMap<>();
    private final Map<String, Heard> heard = new ConcurrentHashMap<>();
    private @Nullable ScheduledExecutorService scheduler;
    private long beat;
    private volatile @Nullable Long heardAt;

    /** What was heard of another last, and when that was news. */
    private record Heard(long beat, long since) {}

    MongoNodes(MongoDatabase database, String self, LongSupplier nanoTime) {
        this.nodes = database.getCollection(COLLECTION);
        this.self = self;
        this.nanoTime = nanoTime;
    }

    /** From now on it is heard. */
    synchronized void start() {
        if (scheduler == null) {
            beat();
            scheduler = Supervised.timer("nodes");
            scheduler.scheduleWithFixedDelay(
                    this::beatAndListen, 0, EVERY.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    @Override
    public synchronized void close() {
        if (scheduler != null) {
            scheduler.shutdownNow();
            scheduler = null;
            nodes.deleteOne(eq(self));
        }
    }

    private void beatAndListen() {
        try {
            beat();
            others();
            LOG.end("Other nodes do not hear this one");
        } catch (RuntimeException e) {
            LOG.note("Other nodes do not hear this one", e, false);
        }
    }

    /** What is said is known from before it was written: so is how long it may be relied upon. */
    synchronized void beat() {
        var begun = nanoTime.getAsLong();
        var says = new Document();
        kept.forEach((what, value) -> says.append(what, value.get()));
        says.putAll(said);
        nodes.replaceOne(
                eq(self),
                new Document("_id", self).append(BEAT, ++beat).append(SAYS, says),
                new ReplaceOptions().upsert(true));
        heardAt = begun;
    }

    @Override
    public String self() {
        return self;
    }

    @Override
    public boolean isAlone() {
        return false;
    }

    @Override
    public boolean isHeard() {
        var last = heardAt;
        return last != null && nanoTime.getAsLong() - last < LEASE.toNanos();
    }

    @Override
    public void say(String what, String value) {
        said.put(what, value);
        beat();
    }

    @Override
    public void keepSaying(String what, Supplier<String> value) {
        kept.put(what, value);
    }

    @Override
    public List<Node> others() {
        var others = new ArrayList<Node>();
        for (var document : read()) {
            if (age(document) < GONE.toNanos()) {
                others.add(node(document));
            } else if (age(document) > FORGOTTEN.toNanos()) {
                nodes.deleteOne(and(eq(document.getString("_id")), eq(BEAT, document.get(BEAT))));
            }
        }
        return others;
    }

    @Override
    public boolean anyHeardWithin(Duration time) throws InterruptedException {
        var before = read();
        new CountDownLatch(1).await(time.toNanos(), TimeUnit.NANOSECONDS);
        return read().stream().anyMatch(it -> !before.contains(it));
    }

    private List<Document> read() {
        var found = new ArrayList<Document>();
        for (var document : nodes.find()) {
            if (!document.getString("_id").equals(self)) {
                found.add(document);
            }
        }
        heard.keySet().retainAll(found.stream().map(it -> it.getString("_id")).toList());
        return found;
    }

    /** For how long it has not said anything new; of one never heard before, none. */
    private long age(Document document) {
        var now = nanoTime.getAsLong();
        var number = document.getLong(BEAT).longValue();
        return now
                - heard.merge(
                                document.getString("_id"),
                                new Heard(number, now),
                                (last, news) -> last.beat() == news.beat() ? last : news)
                        .since();
    }

    private static Node node(Document document) {
        var says = new ConcurrentHashMap<String, String>();
        document.get(SAYS, Document.class).forEach((what, value) -> says.put(what, (String) value));
        return new Node(document.getString("_id"), Map.copyOf(says));
    }
}
