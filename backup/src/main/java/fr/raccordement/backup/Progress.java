package fr.raccordement.backup;

import java.util.function.LongConsumer;
import org.slf4j.Logger;

/** Says in the log how far a long run is, every so many events. */
final class Progress implements LongConsumer {

    private static final long EVERY = 100_000;

    private final Logger log;
    private long next = EVERY;

    Progress(Logger log) {
        this.log = log;
    }

    @Override
    public void accept(long events) {
        if (events >= next) {
            log.info("{} events so far", events);
            next = (events / EVERY + 1) * EVERY;
        }
    }
}
