package fr.raccordement.command;

/**
 * Aggregates whose events no rule bounds: what they amount to is kept now and then where the store
 * can keep it, so that a decision does not read all of them (D-275).
 */
public final class LongLives {

    /** The bean that says when, by its name in {@code @Aggregate(snapshotTriggerDefinition)}. */
    public static final String SNAPSHOT = "snapshotOfLongLives";

    private LongLives() {}
}
