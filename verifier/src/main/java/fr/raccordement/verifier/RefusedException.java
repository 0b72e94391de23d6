package fr.raccordement.verifier;

/** Something does not verify; the message says what and where. */
final class RefusedException extends Exception {

    private final String reason;

    RefusedException(String reason) {
        super(reason);
        this.reason = reason;
    }

    /** What is wrong, in a sentence. */
    String reason() {
        return reason;
    }
}
