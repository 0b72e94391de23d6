package fr.raccordement.scellement;

import fr.raccordement.api.Texte;
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
    private final transient Texte sentence;

    /** For what is wrong with the log as a whole. */
    BrokenLogException(Texte sentence) {
        this(null, sentence);
    }

    BrokenLogException(@Nullable Long position, Texte sentence) {
        super(sentence.en());
        this.position = position;
        this.sentence = sentence;
    }

    /** The sentence for the operator. */
    Texte sentence() {
        return sentence;
    }

    /** The position from which on the store differs, where there is one. */
    List<AnomalieView> anomalies() {
        return position == null
                ? List.of()
                : List.of(new AnomalieView(NatureAnomalie.RACINE, position, null, null, null));
    }
}
