package fr.raccordement.bench;

import java.util.ArrayList;
import java.util.List;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventProcessor;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.context.ApplicationContext;
import org.springframework.context.SmartLifecycle;

/** Everything that follows the events rests, until it is woken and catches up in large batches. */
final class Pause {

    private static final int LOOK_MILLIS = 100;

    private final EventStore events;
    private final SmartLifecycle lookout;
    private final List<EventProcessor> resting;

    Pause(ApplicationContext context) {
        events = context.getBean(EventStore.class);
        lookout = context.getBean("viewSupervisor", SmartLifecycle.class);
        lookout.stop();
        resting =
                context
                        .getBean(EventProcessingConfiguration.class)
                        .eventProcessors()
                        .values()
                        .stream()
                        .filter(EventProcessor::isRunning)
                        .toList();
        resting.forEach(EventProcessor::shutDown);
    }

    /** Wakes all and waits until each has been told everything; answers how many seconds it took. */
    double end() throws InterruptedException {
        var start = System.nanoTime();
        var head = events.createHeadToken().position().orElse(-1);
        var behind = new ArrayList<>(resting);
        resting.forEach(EventProcessor::start);
        lookout.start();
        while (!behind.isEmpty()) {
            Thread.sleep(LOOK_MILLIS);
            for (var it : List.copyOf(behind)) {
                if (position(it) >= head) {
                    behind.remove(it);
                    System.out.printf("%9.1f s %s%n", seconds(start), it.getName());
                }
            }
        }
        return seconds(start);
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }

    /** How far the slowest segment is; -1 before it has begun. */
    static long position(EventProcessor processor) {
        return processor instanceof StreamingEventProcessor it
                ? it.processingStatus().values().stream()
                        .mapToLong(segment -> segment.getCurrentPosition().orElse(-1))
                        .min()
                        .orElse(-1)
                : Long.MAX_VALUE;
    }
}
