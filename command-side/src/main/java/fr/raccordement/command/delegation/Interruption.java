package fr.raccordement.command.delegation;

import fr.raccordement.api.delegation.CauseDeFin;
import fr.raccordement.api.delegation.CauseDeSuspension;
import org.jspecify.annotations.Nullable;

/**
 * What a delegation rests on is not in use, or was not for a while.
 *
 * @param cause what is not
 * @param motif what whoever closed it said; null where nobody did
 */
record Interruption(CauseDeSuspension cause, @Nullable String motif) {

    /** What a request that cannot be accepted any more is cancelled for. */
    CauseDeFin fin() {
        return switch (cause) {
            case FICHE_FERMEE, PERIODE_TERMINEE, PERIODE_A_VENIR -> CauseDeFin.FICHE_FERMEE;
            case TIERS_INACTIF -> CauseDeFin.TIERS_INACTIF;
            case ENTITE_INACTIVE -> CauseDeFin.ENTITE_INACTIVE;
        };
    }
}
