package fr.raccordement.scellement;

import fr.raccordement.api.scellement.query.AnomalieView;
import fr.raccordement.api.scellement.query.NatureAnomalie;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The store is no longer what was sealed, or the log no longer the one that the store knows; to go
 * on would seal another history (D-081).
 */
final class BrokenLogException extends RuntimeException {

    private final @Nullable Long position;
    private final String message;

    /** For what is wrong with the log as a whole. */
    BrokenLogException(String message) {
        this(null, message);
    }

    BrokenLogException(@Nullable Long position, String message) {
        super(message);
        this.position = position;
        this.message = message;
    }

    /** The sentence for the operator. */
    String message() {
        return message;
    }

    /** The position from which on the store differs, where there is one. */
    List<AnomalieView> anomalies() {
        return position == null
                ? List.of()
                : List.of(new AnomalieView(NatureAnomalie.RACINE, position, null, null, null));
    }
}
