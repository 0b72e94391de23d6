package fr.raccordement.api.structure.query;

import fr.raccordement.api.habilitation.VisibleTo;
import org.jspecify.annotations.Nullable;

/**
 * One structure by SIRET; answers an optional {@link StructureView}.
 *
 * @param siret 14 digits
 * @param version as it was after the event of that number; null for now
 */
@VisibleTo(anyone = true)
public record FindStructure(String siret, @Nullable Long version) {

    public FindStructure(String siret) {
        this(siret, null);
    }
}
