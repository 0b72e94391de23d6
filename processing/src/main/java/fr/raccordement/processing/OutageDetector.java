package fr.raccordement.processing;

import java.util.Optional;

/** Tells what fails because a store is away, however it was wrapped, from what fails for good. */
@FunctionalInterface
public interface OutageDetector {

    /** The failure as one that says {@link Unavailable}; empty where it will not pass. */
    Optional<? extends RuntimeException> in(Throwable failure);
}
