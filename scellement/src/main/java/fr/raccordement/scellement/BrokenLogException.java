package fr.raccordement.scellement;

import fr.raccordement.api.scellement.query.AnomalieView;
import fr.raccordement.api.scellement.query.NatureAnomalie;

/** The store no longer is what was sealed; to go on would make another history of it (D-081). */
final class BrokenLogException extends RuntimeException {

    private final long position;
    private final String told;

    BrokenLogException(long position, String told) {
        super(told);
        this.position = position;
        this.told = told;
    }

    /** The sentence for the operator. */
    String told() {
        return told;
    }

    AnomalieView anomalie() {
        return new AnomalieView(NatureAnomalie.RACINE, position, null, null, null);
    }
}
