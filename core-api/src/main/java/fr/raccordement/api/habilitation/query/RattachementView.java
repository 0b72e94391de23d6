package fr.raccordement.api.habilitation.query;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * That a user belongs to a structure, wants to, or did.
 *
 * @param structure SIRET
 * @param utilisateur login
 * @param version number of its last event, from 0
 * @param statut where it stands
 * @param gestionnairePrincipal whether the user is the principal manager
 * @param motif why it stands there, where a reason was given
 * @param depuis since when it stands there
 * @param habilitations the profiles asked for or given, in the order of {@link
 *     fr.raccordement.api.habilitation.Profil}
 */
public record RattachementView(
        String structure,
        String utilisateur,
        long version,
        RattachementStatus statut,
        boolean gestionnairePrincipal,
        @Nullable String motif,
        Instant depuis,
        List<HabilitationView> habilitations) {}
