package fr.raccordement.query.export;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.ToLongFunction;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/**
 * How far the views have been told; the stores know that under the name {@code readModelPosition}.
 */
@Component
class ReadModelPositions {

    private static final Duration PATIENCE = Duration.ofMinutes(30);
    private static final Duration PAUSE = Duration.ofMillis(50);

    private final ObjectProvider<ToLongFunction<String>> positions;

    ReadModelPositions(
            @Qualifier("readModelPosition") ObjectProvider<ToLongFunction<String>> positions) {
        this.positions = positions;
    }

    /** Waits until the views have been told everything up to a position. */
    void await(List<String> views, long position) throws InterruptedException {
        var known = positions.getIfAvailable();
        if (known == null) {
            return;
        }
        var end = System.nanoTime() + PATIENCE.toNanos();
        for (var view : views) {
            while (known.applyAsLong(view) < position) {
                if (System.nanoTime() > end) {
                    throw new ExportFailure("EXPORT_VIEWS_BEHIND");
                }
                new CountDownLatch(1).await(PAUSE.toMillis(), TimeUnit.MILLISECONDS);
            }
        }
    }
}
