package fr.raccordement.courriel;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;

/** Has a {@link ContactSender} from each start to the next stop. */
final class CorrespondanceRunner implements SmartLifecycle {

    private final Supplier<ContactSender> senders;
    private @Nullable ContactSender running;

    CorrespondanceRunner(Supplier<ContactSender> senders) {
        this.senders = senders;
    }

    @Override
    public synchronized void start() {
        if (running == null) {
            running = senders.get();
            running.start();
        }
    }

    @Override
    public synchronized void stop() {
        if (running != null) {
            running.stop();
            running = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return running != null;
    }
}
