package fr.raccordement.api.lot;

import fr.raccordement.api.habilitation.Profil;
import org.jspecify.annotations.Nullable;

/**
 * What a batch acts on once.
 *
 * @param objet the delegation, or the structure by any identifier of it, as it was written but for
 *     separators; empty where nothing that may be one was written: that is not kept
 * @param utilisateur login of the user who is given a profile; null for all other acts
 * @param profil that profile; null for all other acts
 * @param ligne where it stood in the file, the first line being 1; null without a file
 */
public record ElementDeLot(
        String objet,
        @Nullable String utilisateur,
        @Nullable Profil profil,
        @Nullable Integer ligne) {

    /** Without a user. */
    public ElementDeLot(String objet, @Nullable Integer ligne) {
        this(objet, null, null, ligne);
    }
}
