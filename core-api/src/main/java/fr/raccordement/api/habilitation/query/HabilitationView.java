package fr.raccordement.api.habilitation.query;

import fr.raccordement.api.acteur.Actor;
import fr.raccordement.api.habilitation.Profil;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A profile that a user asked for or was given on one structure.
 *
 * @param structure SIRET
 * @param utilisateur login
 * @param version of the rattachement that it belongs to
 * @param profil what the user may do
 * @param statut where it stands
 * @param effective whether it counts now: held, and the rattachement valid
 * @param motif why it stands there, where a reason was given
 * @param depuis since when it stands there
 */
public record HabilitationView(
        String structure,
        String utilisateur,
        long version,
        Profil profil,
        HabilitationStatus statut,
        boolean effective,
        @Nullable String motif,
        Instant depuis) {

    /** As its user sees it now: beside a role at the operator none counts (D-157). */
    public HabilitationView seenBy(Actor viewer) {
        return viewer.roles().isEmpty() || !viewer.login().equals(utilisateur)
                ? this
                : new HabilitationView(
                        structure, utilisateur, version, profil, statut, false, motif, depuis);
    }
}
