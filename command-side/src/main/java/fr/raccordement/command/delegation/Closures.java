package fr.raccordement.command.delegation;

import java.time.Instant;
import java.util.Optional;

/** When structures were closed. */
interface Closures {

    /** When the structure was last deactivated, active again since or not. */
    Optional<Instant> last(String siret);
}
