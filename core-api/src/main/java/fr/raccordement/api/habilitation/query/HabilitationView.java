package fr.raccordement.api.habilitation.query;

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
        Instant depuis) {}
