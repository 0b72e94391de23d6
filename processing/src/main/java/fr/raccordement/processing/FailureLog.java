package fr.raccordement.processing;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.slf4j.Logger;

/**
 * Logs what fails again and again in a few lines: the first failure, then one every half minute
 * with how many there were between, and the end. Only a failure that is a mistake of the program
 * shows its stack, the first time.
 */
public final class FailureLog {

    private static final long PAUSE = TimeUnit.SECONDS.toNanos(30);

    private final Logger log;
    private final LongSupplier nanoTime;
    private final Map<String, Felt> felt = new HashMap<>();

    public FailureLog(Logger log) {
        this(log, System::nanoTime);
    }

    /**
     * @param nanoTime what {@link System#nanoTime} is to others
     */
    public FailureLog(Logger log, LongSupplier nanoTime) {
        this.log = log;
        this.nanoTime = nanoTime;
    }

    /**
     * A failure.
     *
     * @param what fails, in words that begin a sentence
     * @param mistake whether it is one of the program, whose stack is wanted
     */
    public synchronized void note(String what, Throwable failure, boolean mistake) {
        var now = nanoTime.getAsLong();
        var last = felt.get(what);
        if (last != null && now - last.logged() < PAUSE) {
            felt.put(what, new Felt(last.begun(), last.logged(), last.silent() + 1));
            return;
        }
        var counted =
                last == null || last.silent() == 0
                        ? ""
                        : " (" + last.silent() + " times more since the last line)";
        if (mistake && last == null) {
            log.warn("{}", what, failure);
        } else {
            log.warn("{}{}: {}", what, counted, innermost(failure));
        }
        felt.put(what, new Felt(last == null ? now : last.begun(), now, 0));
    }

    /** That it goes well; logged where it failed before. */
    public synchronized void end(String what) {
        var last = felt.remove(what);
        if (last != null) {
            log.info(
                    "That is over after {} s: {}",
                    TimeUnit.NANOSECONDS.toSeconds(nanoTime.getAsLong() - last.begun()),
                    what);
        }
    }

    /** The first line of the message of the innermost cause. */
    public static String innermost(Throwable failure) {
        var cause = failure;
        while (cause.getCause() != null && cause.getCause() != cause) {
            cause = cause.getCause();
        }
        var message = cause.getMessage();
        return message == null
                ? cause.getClass().getSimpleName()
                : message.lines().findFirst().orElse("");
    }

    /**
     * What was felt of one failure.
     *
     * @param begun when it failed first, in nanoseconds
     * @param logged when it was logged last
     * @param silent how often it was not since
     */
    private record Felt(long begun, long logged, long silent) {}
}
