package fr.raccordement.axon.health;

import fr.raccordement.processing.Sampled;
import java.util.Map;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;

/** Each part of readiness, by its name in {@code /actuator/health}: 1 while it is up. */
record ReadinessMeasures(Map<String, HealthIndicator> parts) implements Sampled {

    @Override
    public void sample(Readings readings) {
        parts.forEach(
                (part, indicator) -> {
                    var health = indicator.health();
                    readings.tell(
                            "raccordement.ready",
                            "1 while that part of readiness is up, 0 while it keeps the program"
                                    + " from answering",
                            health != null && Status.UP.equals(health.getStatus()) ? 1 : 0,
                            "part",
                            part);
                });
    }
}
