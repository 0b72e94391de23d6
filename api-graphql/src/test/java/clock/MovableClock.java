package clock;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The clock of the machine, some time ahead. */
public final class MovableClock extends Clock {

    private final Clock machine = Clock.tickMillis(ZoneOffset.UTC);
    private volatile Duration ahead = Duration.ZERO;

    /** Time never goes back. */
    void move(Duration duration) {
        ahead = ahead.plus(duration.abs());
    }

    /** How much it is ahead of the machine's from now on. */
    public void setAhead(Duration duration) {
        ahead = duration;
    }

    Duration ahead() {
        return ahead;
    }

    @Override
    public Instant instant() {
        return machine.instant().plus(ahead);
    }

    @Override
    public ZoneId getZone() {
        return machine.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return machine.withZone(zone);
    }
}
