package fr.raccordement.graphql.security;

import org.jspecify.annotations.Nullable;

/**
 * Somebody said that a person has logged out at the identity provider.
 *
 * @param address where that came from
 * @param refused why it was not believed; null where it was, and sessions have ended
 */
public record ProviderLogout(String address, @Nullable String refused) {}
