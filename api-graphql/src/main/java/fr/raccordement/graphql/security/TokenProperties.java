package fr.raccordement.graphql.security;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where a token says who its bearer is.
 *
 * @param claimRoles claim of the roles: a list, or names separated by spaces or commas; dots reach
 *     inside ({@code realm_access.roles})
 * @param claimLogin claim of the login
 */
@ConfigurationProperties("raccordement.securite")
record TokenProperties(
        @DefaultValue("roles") String claimRoles, @DefaultValue("sub") String claimLogin) {}
