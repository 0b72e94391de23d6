package fr.raccordement.projection.rebuild;

import fr.raccordement.projection.Slot;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** Has the indexes of places made apart, so that other views are looked after meanwhile. */
final class IndexBuild {

    private static final Duration SHORT = Duration.ofMillis(250);

    private final Map<Subject, CompletableFuture<Boolean>> begun = new ConcurrentHashMap<>();

    private record Subject(String vue, Slot place, long generation) {}

    /**
     * Whether they are made; otherwise they are being made. Fails as that failed, to begin again
     * the next time.
     */
    boolean isDone(ProjectedView view, Slot place) {
        var subject = new Subject(view.nom(), place, view.plan().at(place).numero());
        var making = begun.computeIfAbsent(subject, _ -> begin(view, place));
        try {
            return making.copy()
                    .completeOnTimeout(false, SHORT.toMillis(), TimeUnit.MILLISECONDS)
                    .join();
        } finally {
            if (making.isDone()) {
                begun.remove(subject);
            }
        }
    }

    private static CompletableFuture<Boolean> begin(ProjectedView view, Slot place) {
        return CompletableFuture.supplyAsync(
                () -> {
                    view.documents().index(place);
                    return true;
                },
                Thread::startVirtualThread);
    }
}
