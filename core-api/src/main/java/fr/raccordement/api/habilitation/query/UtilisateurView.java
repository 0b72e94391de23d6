package fr.raccordement.api.habilitation.query;

import fr.raccordement.api.acteur.Role;
import java.util.List;

/**
 * A user as they see themselves.
 *
 * @param login the name that the identity provider vouches for
 * @param roles roles at the operator
 * @param rattachements to structures, in any state, ordered by SIRET
 */
public record UtilisateurView(
        String login, List<Role> roles, List<RattachementView> rattachements) {}
