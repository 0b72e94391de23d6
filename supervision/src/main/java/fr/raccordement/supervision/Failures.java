package fr.raccordement.supervision;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How often one thing failed in a row, and whether it can go on. */
final class Failures {

    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

    /** So often in a row, and it cannot go on by itself for now. */
    static final int MANY = 3;

    private static final Set<Failures> ALL = ConcurrentHashMap.newKeySet();
    private static final Map<String, String> LOST = new ConcurrentHashMap<>();

    private final String name;
    private volatile int inARow;
    private volatile @Nullable String reason;

    Failures(String name) {
        this.name = name;
    }

    int inARow() {
        return inARow;
    }

    /** Counts and logs; the first of a row shows where it was. Fails never, whatever is left. */
    void count(Throwable failure) {
        try {
            inARow++;
            reason = failure.toString();
            if (inARow >= MANY) {
                ALL.add(this);
            }
            if (inARow == 1) {
                LOG.error("{} failed and goes on", name, failure);
            } else if (inARow == MANY) {
                LOG.error("{} failed {} times in a row: {}", name, inARow, reason);
            }
        } catch (Throwable ignored) {
            // no memory to say so; what follows matters more
        }
    }

    /** It goes on now, which may fail again. */
    void resumed() {
        ALL.remove(this);
    }

    /** It went well. */
    void over() {
        if (inARow >= MANY) {
            LOG.info("{} goes on", name);
        }
        inARow = 0;
        resumed();
    }

    static void lose(String name, Error reason) {
        LOST.put(name, reason.toString());
        LOG.error("{} cannot go on; the program is to be started again", name);
    }

    static Map<String, String> lost() {
        return new TreeMap<>(LOST);
    }

    static Map<String, String> stopped() {
        var stopped = new TreeMap<>(LOST);
        ALL.forEach(it -> stopped.put(it.name, String.valueOf(it.reason)));
        return stopped;
    }
}
