package fr.raccordement.command.certificat;

import java.util.concurrent.CancellationException;

/** Ends work for which nobody waits any longer; asked before each step that costs. */
final class Interruptions {

    private Interruptions() {}

    static void check() {
        if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException("Nobody waits for this analysis any longer.");
        }
    }
}
