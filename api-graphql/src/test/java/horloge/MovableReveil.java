package horloge;

import fr.raccordement.command.echeance.Reveil;
import fr.raccordement.command.echeance.ScheduledReveil;
import java.time.Clock;
import java.time.Instant;

/** The timer of the program; told that the clock was moved, it is set again. */
final class MovableReveil implements Reveil, AutoCloseable {

    private final ScheduledReveil reveil;
    private Runnable setAgain = () -> {};

    MovableReveil(Clock clock) {
        reveil = new ScheduledReveil(clock);
    }

    @Override
    public synchronized void at(Instant instant, Runnable awake) {
        setAgain = () -> reveil.at(instant, awake);
        setAgain.run();
    }

    @Override
    public synchronized void off() {
        setAgain = () -> {};
        reveil.off();
    }

    synchronized void clockMoved() {
        setAgain.run();
    }

    @Override
    public void close() {
        reveil.close();
    }
}
