package fr.raccordement.bench;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Has a run that is told to end (SIGINT, SIGTERM) send nothing more, and waits until its stores are closed. */
final class Stop {

    private static final long PATIENCE_SECONDS = 110;

    private final CountDownLatch over = new CountDownLatch(1);
    private Program program;
    private boolean told;

    Stop() {
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "stop"));
    }

    synchronized void comesTo(Program of) {
        program = of;
        if (told) {
            of.stop();
        }
    }

    /** Nothing is left to be closed. */
    void isOver() {
        over.countDown();
    }

    private void stop() {
        synchronized (this) {
            told = true;
            if (program != null) {
                program.stop();
            }
        }
        try {
            over.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
