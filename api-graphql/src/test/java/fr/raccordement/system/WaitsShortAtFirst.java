package fr.raccordement.system;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.awaitility.pollinterval.IterativePollInterval;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * What is waited for is looked at at once, and then less and less often: most of it is there within
 * milliseconds, and a tenth of a second for each is minutes of a run. Of every test, as {@code
 * junit-platform.properties} has it found.
 */
public final class WaitsShortAtFirst implements BeforeAllCallback {

    private static final Duration FIRST = Duration.ofMillis(5);
    private static final Duration LONGEST = Duration.ofMillis(100);

    /** Of a machine that does much else. */
    private static final Duration WHOLE = Duration.ofSeconds(30);

    @Override
    public void beforeAll(ExtensionContext context) {
        Awaitility.setDefaultTimeout(WHOLE);
        Awaitility.setDefaultPollDelay(Duration.ZERO);
        Awaitility.setDefaultPollInterval(
                IterativePollInterval.iterative(WaitsShortAtFirst::next, FIRST));
    }

    private static Duration next(Duration last) {
        var next = last.multipliedBy(2);
        return next.compareTo(LONGEST) < 0 ? next : LONGEST;
    }
}
