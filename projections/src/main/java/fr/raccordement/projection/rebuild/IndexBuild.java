package fr.raccordement.projection.rebuild;

import fr.raccordement.projection.Slot;
import fr.raccordement.supervision.Supervised;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;

/** Creates the indexes of slots in the background, so that other views are not held up (D-064). */
final class IndexBuild {

    private static final Duration LONGEST_WAIT = Duration.ofMillis(250);
    private static final ExecutorService THREADS = Supervised.perTask("indexes");

    private final Map<Target, CompletableFuture<Boolean>> running = new ConcurrentHashMap<>();

    private record Target(String view, Slot slot, long generation) {}

    /**
     * Whether the indexes exist; if not, they are being created. Throws what their creation threw,
     * and begins again the next time.
     */
    boolean isDone(ProjectedView view, Slot slot) {
        var target = new Target(view.name(), slot, view.plan().at(slot).numero());
        var build = running.computeIfAbsent(target, _ -> begin(view, slot));
        try {
            return build.copy()
                    .completeOnTimeout(false, LONGEST_WAIT.toMillis(), TimeUnit.MILLISECONDS)
                    .join();
        } finally {
            if (build.isDone()) {
                running.remove(target);
            }
        }
    }

    private static CompletableFuture<Boolean> begin(ProjectedView view, Slot slot) {
        return CompletableFuture.supplyAsync(
                () -> {
                    view.documents().createIndexes(slot);
                    return true;
                },
                THREADS);
    }
}
