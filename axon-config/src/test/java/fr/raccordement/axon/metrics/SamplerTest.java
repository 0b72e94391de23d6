package fr.raccordement.axon.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import fr.raccordement.processing.Sampled;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class SamplerTest {

    private final MeterRegistry meters = new SimpleMeterRegistry();
    private final AtomicLong nanos = new AtomicLong();
    private final AtomicInteger asked = new AtomicInteger();

    private boolean away;
    private String[] groups = {"one", "two"};

    private final Sampled store =
            readings -> {
                asked.incrementAndGet();
                for (var group : groups) {
                    readings.tell("lag", "Events", group.length(), "group", group);
                    if (away) {
                        throw new IllegalStateException("The store is away");
                    }
                }
            };
    private final Sampled other = readings -> readings.tell("other", "Something else", 7);
    private final Sampler sampler =
            new Sampler(List.of(store, other), meters, Duration.ofSeconds(15), nanos::get);

    @Test
    void whoever_reads_the_metrics_asks_no_store() {
        sampler.sample();

        for (int i = 0; i < 100; i++) {
            assertThat(meters.get("lag").tag("group", "two").gauge().value()).isEqualTo(3);
        }
        assertThat(asked).hasValue(1);
    }

    /** One that is made anew is there twice for a moment, which a scrape refuses. */
    @Test
    void what_is_told_again_is_the_gauge_that_it_was() {
        sampler.sample();
        var gauge = meters.get("lag").tag("group", "two").gauge();
        sampler.sample();

        assertThat(meters.get("lag").tag("group", "two").gauge()).isSameAs(gauge);
    }

    @Test
    void what_is_told_no_more_is_forgotten() {
        sampler.sample();
        groups = new String[] {"two"};
        sampler.sample();

        assertThat(meters.find("lag").gauges()).hasSize(1);
    }

    @Test
    void what_fails_tells_nothing_not_even_a_part_and_the_others_go_on() {
        sampler.sample();
        away = true;
        sampler.sample();

        assertThat(meters.find("lag").gauges()).isEmpty();
        assertThat(meters.get("other").gauge().value()).isEqualTo(7);
        assertThat(meters.get("raccordement.samples.failing").gauge().value()).isEqualTo(1);

        away = false;
        sampler.sample();

        assertThat(meters.find("lag").gauges()).hasSize(2);
        assertThat(meters.get("raccordement.samples.failing").gauge().value()).isZero();
    }

    @Test
    void it_is_known_how_old_the_sample_is() {
        sampler.sample();
        nanos.addAndGet(Duration.ofSeconds(42).toNanos());

        assertThat(meters.get("raccordement.samples.age").timeGauge().value()).isEqualTo(42);
    }
}
