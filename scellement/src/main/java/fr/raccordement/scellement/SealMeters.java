package fr.raccordement.scellement;

import fr.raccordement.api.scellement.query.EtatScellement;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** How the sealed log is, and how long ago it was signed and compared. */
final class SealMeters implements MeterBinder {

    private static final Map<EtatScellement, String> STATES =
            Map.of(
                    EtatScellement.ACTIF, "active",
                    EtatScellement.VERIFICATION, "verifying",
                    EtatScellement.EN_PANNE, "failing",
                    EtatScellement.ROMPU, "broken",
                    EtatScellement.INACTIF, "inactive");

    private final Sealer sealer;
    private final Witnesses witnesses;
    private final Clock clock;

    SealMeters(Sealer sealer, Witnesses witnesses, Clock clock) {
        this.sealer = sealer;
        this.witnesses = witnesses;
        this.clock = clock;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        STATES.forEach(
                (state, label) ->
                        Gauge.builder(
                                        "raccordement.seal.state",
                                        sealer,
                                        it -> it.view().etat() == state ? 1 : 0)
                                .description("1 for the state that the sealed log is in")
                                .tag("state", label)
                                .register(registry));
        Gauge.builder("raccordement.seal.events", sealer, it -> it.view().taille())
                .description("Events in the sealed log")
                .register(registry);
        Gauge.builder("raccordement.seal.unsigned.events", sealer, Sealer::unsigned)
                .description("Events sealed that no checkpoint covers yet")
                .register(registry);
        TimeGauge.builder(
                        "raccordement.seal.checkpoint.age",
                        sealer,
                        TimeUnit.SECONDS,
                        it -> age(it.signed().orElse(null)))
                .description(
                        "Seconds since the last checkpoint was signed; no event, no checkpoint")
                .register(registry);
        Gauge.builder("raccordement.seal.unwitnessed.events", witnesses, Witnesses::unwitnessed)
                .description("Events under the last checkpoint that no witness has cosigned")
                .register(registry);
        TimeGauge.builder(
                        "raccordement.seal.witness.age",
                        witnesses,
                        TimeUnit.SECONDS,
                        it -> age(it.since()))
                .description("Seconds since a witness last cosigned, or since the start")
                .register(registry);
        TimeGauge.builder(
                        "raccordement.seal.verification.age",
                        sealer,
                        TimeUnit.SECONDS,
                        it -> age(it.verified().orElse(null)))
                .description("Seconds since the whole store was last compared with the log")
                .register(registry);
    }

    private double age(@Nullable Instant since) {
        return since == null
                ? Double.NaN
                : Duration.between(since, clock.instant()).toMillis() / 1000.0;
    }
}
