package fr.raccordement.webhook;

import fr.raccordement.api.webhook.CauseEchec;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is counted of deliveries, from the start on. */
final class DeliveryMeasures {

    private final Timer delay;
    private final Timer succeeded;
    private final Map<CauseEchec, Timer> failed = new EnumMap<>(CauseEchec.class);

    DeliveryMeasures(MeterRegistry meters) {
        delay =
                Timer.builder("raccordement.webhook.delay")
                        .description("Time from an event until a webhook has it")
                        .register(meters);
        succeeded = attempts(meters, "REUSSIE");
        for (var cause : CauseEchec.values()) {
            failed.put(cause, attempts(meters, cause.name()));
        }
    }

    /** An attempt has ended. */
    void attempted(@Nullable CauseEchec cause, Duration time) {
        (cause == null ? succeeded : failed.getOrDefault(cause, succeeded)).record(time);
    }

    /** A receiver has what happened so long ago. */
    void received(Duration since) {
        delay.record(since.isNegative() ? Duration.ZERO : since);
    }

    private static Timer attempts(MeterRegistry meters, String outcome) {
        return Timer.builder("raccordement.webhook.attempts")
                .description("Time of an attempt to deliver to a webhook")
                .tag("outcome", outcome)
                .register(meters);
    }
}
