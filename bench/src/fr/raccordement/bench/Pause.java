package fr.raccordement.bench;

import java.util.ArrayList;
import java.util.List;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventProcessor;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.context.ApplicationContext;
import org.springframework.context.SmartLifecycle;

/** Stops every event processor until it is ended; then they catch up in large batches. */
final class Pause {

    private static final int LOOK_MILLIS = 100;

    private final EventStore events;
    private final SmartLifecycle supervisor;
    private final List<EventProcessor> paused;

    Pause(ApplicationContext context) {
        events = context.getBean(EventStore.class);
        supervisor = context.getBean("viewSupervisor", SmartLifecycle.class);
        supervisor.stop();
        paused =
                context
                        .getBean(EventProcessingConfiguration.class)
                        .eventProcessors()
                        .values()
                        .stream()
                        .filter(EventProcessor::isRunning)
                        .toList();
        paused.forEach(EventProcessor::shutDown);
    }

    /** Starts all and waits until each has caught up; answers how many seconds that took. */
    double end() throws InterruptedException {
        return end(() -> {});
    }

    /**
     * The same.
     *
     * @param requireGoingOn throws where nobody waits any more
     */
    double end(Runnable requireGoingOn) throws InterruptedException {
        var start = System.nanoTime();
        var head = events.createHeadToken().position().orElse(-1);
        var behind = new ArrayList<>(paused);
        paused.forEach(EventProcessor::start);
        supervisor.start();
        while (!behind.isEmpty()) {
            requireGoingOn.run();
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
