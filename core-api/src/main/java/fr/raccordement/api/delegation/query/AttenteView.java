package fr.raccordement.api.delegation.query;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a delegation waits for.
 *
 * @param objet what
 * @param jusqua until when; null where nobody knows
 */
public record AttenteView(ObjetAttente objet, @Nullable Instant jusqua) {}
