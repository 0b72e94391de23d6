package fr.raccordement.projection.deadletter;

import static org.assertj.core.api.Assertions.assertThat;

import fr.raccordement.query.World;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DeadLetterAlertsTest {

    @Test
    void what_waits_is_said_once_until_it_is_other_groups_that_wait() {
        try (var world = new World()) {
            var alerts = world.get(DeadLetterAlerts.class);
            alerts.run();
            alerts.run();
            world.deadLettersOf("avis-projection");
            alerts.run();
            alerts.run();
            world.deadLettersOf("avis-projection", "export-desk");
            alerts.run();
            world.deadLettersOf();
            alerts.run();

            assertThat(world.alerts())
                    .containsExactly(
                            Set.of(),
                            Set.of("avis-projection"),
                            Set.of("avis-projection", "export-desk"),
                            Set.of());
        }
    }
}
