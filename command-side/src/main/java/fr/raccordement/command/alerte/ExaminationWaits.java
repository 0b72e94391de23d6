package fr.raccordement.command.alerte;

import java.time.Instant;
import java.util.Optional;

/** Looks up since when fiches wait to be examined. */
@FunctionalInterface
interface ExaminationWaits {

    /** When the fiche, or its revision, was sent; empty where it does not wait for the operator. */
    Optional<Instant> waitsSince(String ficheId);
}
