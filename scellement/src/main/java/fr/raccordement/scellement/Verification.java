package fr.raccordement.scellement;

import fr.raccordement.api.scellement.query.AnomalieView;
import fr.raccordement.api.scellement.query.VerificationView;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A comparison of the store with the log, under way or done.
 *
 * @param began when
 * @param ended when; null while it goes on
 * @param compared how many sealed events so far
 * @param total how many there are
 * @param count how many positions are wrong
 * @param first the first of them
 */
record Verification(
        Instant began,
        @Nullable Instant ended,
        long compared,
        long total,
        long count,
        List<AnomalieView> first) {

    static Verification begun(Instant now, long total) {
        return new Verification(now, null, 0, total, 0, List.of());
    }

    Verification at(long compared) {
        return new Verification(began, null, compared, total, 0, List.of());
    }

    Verification done(Instant now, StoreCheck.Anomalies findings) {
        return new Verification(began, now, compared, total, findings.count(), findings.first());
    }

    VerificationView toView() {
        return new VerificationView(began, ended, compared, total, count, first);
    }
}
