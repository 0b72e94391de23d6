package fr.raccordement.scellement;

import fr.raccordement.api.scellement.query.AnomalieView;
import fr.raccordement.api.scellement.query.NatureAnomalie;

/** The store is no longer what was sealed; to go on would seal another history (D-081). */
final class BrokenLogException extends RuntimeException {

    private final long position;
    private final String message;

    BrokenLogException(long position, String message) {
        super(message);
        this.position = position;
        this.message = message;
    }

    /** The sentence for the operator. */
    String message() {
        return message;
    }

    AnomalieView anomalie() {
        return new AnomalieView(NatureAnomalie.RACINE, position, null, null, null);
    }
}
