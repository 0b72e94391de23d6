package fr.raccordement.api.structure.query;

import fr.raccordement.api.acteur.Actor;
import fr.raccordement.api.acteur.AsOf;
import fr.raccordement.api.acteur.OneState;
import fr.raccordement.api.habilitation.VisibleTo;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A structure now, at an instant, or at a version; answers an optional {@link StructureView}.
 * Refused with AT_AND_VERSION where it names both.
 *
 * @param siret its key
 * @param at as it was then, or null
 * @param version as it was after that event, or null
 * @param viewer who asks
 */
@VisibleTo(anyone = true)
public record FindStructure(
        String siret, @Nullable Instant at, @Nullable Long version, Actor viewer)
        implements OneState {

    public FindStructure {
        AsOf.requireOne(at, version);
    }
}
