package fr.raccordement.processing;

import java.time.Duration;

/** Bounds of the buckets that times are counted in. */
public final class Buckets {

    private static final Duration[] OF_A_COMMAND = {
        Duration.ofMillis(1),
        Duration.ofMillis(3),
        Duration.ofMillis(10),
        Duration.ofMillis(30),
        Duration.ofMillis(100),
        Duration.ofMillis(300),
        Duration.ofSeconds(1),
        Duration.ofSeconds(3),
        Duration.ofSeconds(10)
    };

    private Buckets() {}

    /** Of what a command waits for. */
    public static Duration[] ofACommand() {
        return OF_A_COMMAND.clone();
    }
}
