package fr.raccordement.api.scellement.query;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A comparison of the whole store with the log.
 *
 * @param debut when it began
 * @param fin when it ended; null while it goes on
 * @param verifies how many events were compared so far
 * @param total how many events the log holds
 * @param nombreAnomalies how many positions are wrong
 * @param anomalies the first of them
 */
public record VerificationView(
        Instant debut,
        @Nullable Instant fin,
        long verifies,
        long total,
        long nombreAnomalies,
        List<AnomalieView> anomalies) {}
