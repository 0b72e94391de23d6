package fr.raccordement.api.habilitation.query;

import fr.raccordement.api.habilitation.Profil;
import java.time.Instant;
import java.util.List;

/**
 * What a user holds on one structure.
 *
 * @param structure SIRET
 * @param utilisateur login
 * @param gestionnairePrincipal whether the user is its principal manager
 * @param profils the profiles held
 * @param depuis when it became so
 */
public record HabilitationView(
        String structure,
        String utilisateur,
        boolean gestionnairePrincipal,
        List<Profil> profils,
        Instant depuis) {}
