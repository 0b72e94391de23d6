package fr.raccordement.bench;

/** Somebody had the run stop. */
final class StoppedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    StoppedException() {
        super("Stopped", null, false, false);
    }
}
