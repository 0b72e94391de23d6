package fr.raccordement.query.jours;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A time during which something held; public for the codec alone.
 *
 * @param du from that instant on
 * @param au up to that instant, itself excluded; null while it lasts
 */
public record Periode(Instant du, @Nullable Instant au) {}
