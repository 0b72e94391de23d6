package fr.raccordement.command.habilitation;

import fr.raccordement.api.fiche.FicheKind;
import fr.raccordement.api.habilitation.Partie;

/**
 * A structure that a command concerns.
 *
 * @param partie as what
 * @param structure its SIRET
 */
public record Concern(Partie partie, String structure) {

    /** The structure that files a fiche. */
    public static Concern of(FicheKind kind, String structure) {
        return new Concern(Partie.filing(kind), structure);
    }
}
