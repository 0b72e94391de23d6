package fr.raccordement.axon.health;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;

class LagHealthTest {

    @Test
    void each_group_says_how_many_events_it_has_not_passed_and_none_is_down_for_it() {
        var meters = new SimpleMeterRegistry();
        meters.gauge("raccordement.group.lag.events", Tags.of("group", "fiche-projection"), 0);
        meters.gauge("raccordement.group.lag.events", Tags.of("group", "lots"), 1_234);
        meters.gauge("raccordement.group.lag.seconds", Tags.of("group", "lots"), 7);

        var health = HealthConfiguration.lag(meters);

        assertThat(health.getStatus()).isEqualTo(Status.UP);
        assertThat(health.getDetails()).isEqualTo(Map.of("fiche-projection", 0L, "lots", 1_234L));
    }

    @Test
    void before_anything_is_measured_it_is_up_and_says_nothing() {
        assertThat(HealthConfiguration.lag(new SimpleMeterRegistry()).getDetails()).isEmpty();
    }
}
