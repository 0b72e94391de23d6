package fr.raccordement.bench;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.SplittableRandom;

/** Runs a program through past days; once they are over, it is the clock of the machine. */
final class PastClock extends Clock {

    private final Instant begin;
    private final Duration length;
    private volatile Instant now;

    private PastClock(Instant begin, Duration length) {
        this.length = length;
        this.begin = begin;
        now = begin;
    }

    /** As many days as end now. */
    static PastClock ofDays(int days) {
        var length = Duration.ofDays(days);
        return new PastClock(Instant.now().minus(length), length);
    }

    /** As many days from then on, of which these have gone by. */
    static PastClock resumed(Instant begin, int days, Instant reached) {
        var clock = new PastClock(begin, Duration.ofDays(days));
        clock.reach(reached);
        return clock;
    }

    Instant begin() {
        return begin;
    }

    /** None, which are over: everything happens now. */
    static PastClock over() {
        var none = ofDays(0);
        none.isOver();
        return none;
    }

    /** A moment of those days. */
    Instant random(SplittableRandom chance) {
        return begin.plusMillis((long) (chance.nextDouble() * length.toMillis()));
    }

    /** Goes on to this moment; time never goes back. */
    synchronized void reach(Instant moment) {
        if (now != null && moment.isAfter(now)) {
            now = moment;
        }
    }

    /** From here on this is the clock of the machine. */
    synchronized void isOver() {
        now = null;
    }

    @Override
    public Instant instant() {
        var then = now;
        return Instant.ofEpochMilli(then == null ? System.currentTimeMillis() : then.toEpochMilli());
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("Everything here is dated in UTC");
    }
}
