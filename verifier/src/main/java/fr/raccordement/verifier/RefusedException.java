package fr.raccordement.verifier;

/** Something does not verify; the message says what and where. */
final class RefusedException extends Exception {

    RefusedException(String message) {
        super(message);
    }
}
