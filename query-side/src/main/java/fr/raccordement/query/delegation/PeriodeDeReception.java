package fr.raccordement.query.delegation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A time during which somebody received by a delegation; public for the codec alone.
 *
 * @param du from that instant on
 * @param au up to that instant, itself excluded; null while it lasts
 */
public record PeriodeDeReception(Instant du, @Nullable Instant au) {}
