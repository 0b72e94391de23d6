package fr.raccordement.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.function.IntSupplier;

/** Waiting for what other threads are about to do. */
public final class Eventually {

    private Eventually() {}

    public static void reaches(int expected, IntSupplier actual) {
        var deadline = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (actual.getAsInt() != expected && System.nanoTime() < deadline) {
            Thread.onSpinWait();
        }
        assertThat(actual.getAsInt()).isEqualTo(expected);
    }
}
