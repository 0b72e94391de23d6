package fr.raccordement.api.fiche.query;

import java.time.Instant;

/**
 * A place in a list of fiches.
 *
 * @param instant the value ordered by
 * @param ficheId the fiche there
 */
public record FicheCursor(Instant instant, String ficheId) {}
