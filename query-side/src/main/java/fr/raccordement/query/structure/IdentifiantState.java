package fr.raccordement.query.structure;

import fr.raccordement.api.structure.TypeIdentifiant;
import fr.raccordement.api.structure.query.IdentifiantView;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An identifier that a structure has or had; public for the codec alone.
 *
 * @param depuis from when it was in force
 */
public record IdentifiantState(String identifiant, Instant depuis) {

    IdentifiantView until(@Nullable Instant jusqua) {
        return new IdentifiantView(identifiant, TypeIdentifiant.of(identifiant), depuis, jusqua);
    }
}
