package fr.raccordement.api.avis.query;

import fr.raccordement.api.avis.FrequenceAvis;
import fr.raccordement.api.avis.LangueAvis;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How somebody is told of their notices.
 *
 * @param frequence how soon they are written to
 * @param langue in which language
 * @param courriel the address; null where there is none, or it was destroyed
 * @param injoignable whether mail to that address could not be delivered, and is sent no more
 * @param dernierEnvoi when they were last written to; null where they never were
 */
public record PreferencesAvisView(
        FrequenceAvis frequence,
        LangueAvis langue,
        @Nullable String courriel,
        boolean injoignable,
        @Nullable Instant dernierEnvoi) {

    /** Hides the address: an answer may be logged by mistake. */
    @Override
    public String toString() {
        return "PreferencesAvisView[" + frequence + ", " + langue + "]";
    }
}
