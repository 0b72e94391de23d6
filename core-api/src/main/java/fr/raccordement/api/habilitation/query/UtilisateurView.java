package fr.raccordement.api.habilitation.query;

import fr.raccordement.api.acteur.Role;
import java.util.List;

/**
 * A user as they see themselves.
 *
 * @param login the name that the identity provider vouches for
 * @param roles roles at the operator
 * @param habilitations what is held, one entry a structure, ordered by SIRET
 */
public record UtilisateurView(
        String login, List<Role> roles, List<HabilitationView> habilitations) {}
