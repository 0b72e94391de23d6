package fr.raccordement.api.session;

import java.time.Instant;

/**
 * Somebody logged in to the portal.
 *
 * @param id by which it is named; whoever knows it is not let in by it
 * @param utilisateur the login
 * @param depuis since when
 * @param vueLe when it last asked for something over HTTP
 * @param fin when it is over at the latest
 */
public record Session(String id, String utilisateur, Instant depuis, Instant vueLe, Instant fin) {}
