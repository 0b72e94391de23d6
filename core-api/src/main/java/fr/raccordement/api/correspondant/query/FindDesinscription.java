package fr.raccordement.api.correspondant.query;

import fr.raccordement.api.habilitation.VisibleTo;

/**
 * Whose link somebody followed; answers a {@link DesinscriptionView}, nothing where no such link
 * was ever sent.
 *
 * @param jeton what the link bears
 */
@VisibleTo(known = true)
public record FindDesinscription(String jeton) {

    /** Hides the link. */
    @Override
    public String toString() {
        return "FindDesinscription[hidden]";
    }
}
