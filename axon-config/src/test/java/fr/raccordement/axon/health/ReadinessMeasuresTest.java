package fr.raccordement.axon.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Health;

class ReadinessMeasuresTest {

    @Test
    void a_part_that_is_not_up_is_0() {
        var told = new TreeMap<String, Double>();

        new ReadinessMeasures(
                        Map.of(
                                "eventStore", () -> Health.up().build(),
                                "readModels", () -> Health.down().build(),
                                "views", () -> Health.outOfService().build(),
                                "threads", () -> Health.unknown().build()))
                .sample(
                        (name, _, value, labels) ->
                                told.put(name + " " + String.join(" ", labels), value));

        assertThat(told)
                .containsOnly(
                        Map.entry("raccordement.ready part eventStore", 1.0),
                        Map.entry("raccordement.ready part readModels", 0.0),
                        Map.entry("raccordement.ready part views", 0.0),
                        Map.entry("raccordement.ready part threads", 0.0));
    }
}
