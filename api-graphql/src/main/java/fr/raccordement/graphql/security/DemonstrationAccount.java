package fr.raccordement.graphql.security;

import fr.raccordement.api.Texte;
import fr.raccordement.api.acteur.Role;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An account of the demonstration.
 *
 * @param login what the person types
 * @param password known to everybody, hence the loopback address alone
 * @param roles roles at the operator; empty for users of structures
 * @param structure name of the structure whose manager it is, or null
 * @param nom what stands beside the login where one chooses
 * @param description what one sees and does under it
 */
public record DemonstrationAccount(
        String login,
        String password,
        Set<Role> roles,
        @Nullable String structure,
        String nom,
        Texte description) {}
