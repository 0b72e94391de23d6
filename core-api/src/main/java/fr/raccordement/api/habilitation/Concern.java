package fr.raccordement.api.habilitation;

import fr.raccordement.api.fiche.FicheKind;
import org.jspecify.annotations.Nullable;

/**
 * A structure that a command or a question concerns.
 *
 * @param partie as what
 * @param structure its SIRET
 * @param utilisateur login of the user there whom it is about, if it is about one
 */
public record Concern(Partie partie, String structure, @Nullable String utilisateur) {

    public Concern(Partie partie, String structure) {
        this(partie, structure, null);
    }

    /** The structure that files a fiche. */
    public static Concern of(FicheKind kind, String structure) {
        return new Concern(Partie.filing(kind), structure);
    }

    /** The structure that a user belongs to. */
    public static Concern of(HabilitationId habilitation) {
        return new Concern(
                Partie.ORGANISATION, habilitation.structure(), habilitation.utilisateur());
    }
}
