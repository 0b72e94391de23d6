package fr.raccordement.api.examen;

import java.time.Instant;

/**
 * That somebody examines a fiche.
 *
 * @param ficheId which one
 * @param par the examiner, by login
 * @param depuis since when
 * @param jusqua until when, unless it is taken again before
 */
public record Examen(String ficheId, String par, Instant depuis, Instant jusqua) {}
