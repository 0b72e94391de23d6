package fr.raccordement.api.recherche.query;

import java.time.Instant;

/**
 * A search of fiches that somebody kept.
 *
 * @param nom what it is called
 * @param criteres its conditions, in the words of whoever kept it
 * @param gardeeLe when it was kept as it is
 */
public record RechercheView(String nom, String criteres, Instant gardeeLe) {}
