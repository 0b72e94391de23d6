package fr.raccordement.command.delegation;

import fr.raccordement.api.structure.event.StructureDeactivated;
import fr.raccordement.api.structure.event.StructureEvent;
import fr.raccordement.api.structure.event.StructureReactivated;
import fr.raccordement.api.structure.event.StructureRegistered;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whether a structure is active in the register, and since when and why it was not.
 *
 * @param active whether it is now
 * @param closedAt when it was last deactivated, active again since or not; null where it never was
 * @param closedFor why it was last deactivated; null where it never was
 */
record Activite(boolean active, @Nullable Instant closedAt, @Nullable String closedFor) {

    /** That of a structure that is not registered. */
    static final Activite UNKNOWN = new Activite(false, null, null);

    static Activite after(@Nullable Activite before, StructureEvent event, Instant at) {
        var known = before == null ? UNKNOWN : before;
        return switch (event) {
            case StructureRegistered _, StructureReactivated _ ->
                    new Activite(true, known.closedAt, known.closedFor);
            case StructureDeactivated closed -> new Activite(false, at, closed.motif());
            default -> known;
        };
    }

    /** Whether it was deactivated after an instant, active again since or not. */
    boolean closedSince(Instant instant) {
        return closedAt != null && closedAt.isAfter(instant);
    }
}
