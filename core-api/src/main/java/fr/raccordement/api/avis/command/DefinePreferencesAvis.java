package fr.raccordement.api.avis.command;

import fr.raccordement.api.acteur.Role;
import fr.raccordement.api.avis.FrequenceAvis;
import fr.raccordement.api.avis.LangueAvis;
import fr.raccordement.api.avis.PreferencesAvisId;
import fr.raccordement.api.habilitation.Requires;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Says how one wants to be told of one's notices; for oneself alone. Whoever was not written to is
 * from now on, and not about what came before. To say the address again after mail could not be
 * delivered has it tried again; otherwise what stands already changes nothing.
 *
 * <p>Refuses: NOT_FOUND (those of another person); all at once AVIS_COURRIEL (no address),
 * AVIS_COURRIEL_MISSING (mail without an address).
 *
 * @param preferencesAvisId whose
 * @param frequence how soon
 * @param langue in which language
 * @param courriel the address; null leaves it as it is
 */
@Requires(
        utilisateur = true,
        roles = {Role.AIFE_INSTRUCTEUR, Role.AIFE_ADMIN, Role.AUDITEUR})
public record DefinePreferencesAvis(
        @TargetAggregateIdentifier PreferencesAvisId preferencesAvisId,
        FrequenceAvis frequence,
        LangueAvis langue,
        @Nullable String courriel)
        implements PreferencesAvisCommand {

    /** Hides the address: a command may be logged by mistake. */
    @Override
    public String toString() {
        return "DefinePreferencesAvis[" + preferencesAvisId + ", " + frequence + "]";
    }
}
