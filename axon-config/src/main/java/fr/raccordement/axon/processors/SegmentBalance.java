package fr.raccordement.axon.processors;

import fr.raccordement.processing.FailureLog;
import fr.raccordement.processing.Nodes;
import fr.raccordement.processing.ProcessorRecords;
import fr.raccordement.processing.ViewGroups;
import fr.raccordement.supervision.RecurringTask;
import java.time.Duration;
import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.config.Configuration;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.slf4j.LoggerFactory;

/**
 * Spreads the segments of groups over the nodes: this one takes no more than its {@link FairShare}
 * and releases what it holds beyond, and where a group has fewer segments than it is to have, it
 * splits one (D-218).
 */
final class SegmentBalance extends RecurringTask {

    private static final FailureLog LOG =
            new FailureLog(LoggerFactory.getLogger(SegmentBalance.class));
    private static final String BALANCING = "The segments cannot be spread over the nodes";
    private static final Duration EVERY = Duration.ofSeconds(5);

    /** So long a segment is left to others. */
    private static final Duration LEFT = Duration.ofSeconds(30);

    private final Configuration axon;
    private final TokenStore tokens;
    private final ProcessorRecords records;
    private final ViewGroups groups;
    private final Nodes nodes;
    private final Map<String, Integer> shares = new ConcurrentHashMap<>();

    SegmentBalance(
            Configuration axon,
            TokenStore tokens,
            ProcessorRecords records,
            ViewGroups groups,
            Nodes nodes) {
        super("segments", EVERY);
        this.records = records;
        this.axon = axon;
        this.tokens = tokens;
        this.groups = groups;
        this.nodes = nodes;
    }

    /** How many segments of a group this node may hold, as far as it knows. */
    int share(String group) {
        return shares.getOrDefault(group, Integer.MAX_VALUE);
    }

    @Override
    public synchronized void start() {
        if (!isRunning()) {
            nodes.keepSaying(
                    FairShare.RUNS,
                    () -> processors().map(it -> it.getName()).collect(Collectors.joining(",")));
        }
        super.start();
    }

    private Stream<StreamingEventProcessor> processors() {
        return axon.eventProcessingConfiguration().eventProcessors().values().stream()
                .filter(StreamingEventProcessor.class::isInstance)
                .map(StreamingEventProcessor.class::cast)
                .filter(it -> it.isRunning() && groups.runs(it.getName()));
    }

    @Override
    protected void run() {
        try {
            var fair = FairShare.among(nodes);
            processors().forEach(it -> balance(it, fair));
            LOG.end(BALANCING);
        } catch (RuntimeException e) {
            LOG.note(BALANCING, e, false);
        }
    }

    private void balance(StreamingEventProcessor processor, FairShare fair) {
        var group = processor.getName();
        var all = tokens.fetchSegments(group);
        var share = fair.of(group, all.length);
        shares.put(group, share);
        var held =
                records.heldHere(group).stream()
                        .map(it -> Segment.computeSegment(it, all))
                        .sorted(Comparator.comparing(Segment::getMask))
                        .toList();
        if (held.size() > share) {
            held.stream()
                    .skip(share)
                    .forEach(
                            it ->
                                    processor.releaseSegment(
                                            it.getSegmentId(), LEFT.toSeconds(), TimeUnit.SECONDS));
        } else if (all.length < groups.segments(group) && !held.isEmpty()) {
            processor.splitSegment(held.getFirst().getSegmentId());
        }
    }
}
