package clock;

import fr.raccordement.command.deadline.DeadlineTimer;
import fr.raccordement.command.deadline.ScheduledDeadlineTimer;
import java.time.Clock;
import java.time.Instant;

/** The timer of the program, set again when the clock is moved. */
final class MovableTimer implements DeadlineTimer, AutoCloseable {

    private final ScheduledDeadlineTimer timer;
    private Runnable setAgain = () -> {};

    MovableTimer(Clock clock) {
        timer = new ScheduledDeadlineTimer(clock);
    }

    @Override
    public synchronized void at(Instant instant, Runnable task) {
        setAgain = () -> timer.at(instant, task);
        setAgain.run();
    }

    @Override
    public synchronized void cancel() {
        setAgain = () -> {};
        timer.cancel();
    }

    synchronized void clockMoved() {
        setAgain.run();
    }

    @Override
    public void close() {
        timer.close();
    }
}
