package fr.raccordement.api.structure.query;

import fr.raccordement.api.structure.TypeIdentifiant;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A time during which a structure was known by an identifier.
 *
 * @param identifiant the identifier
 * @param typeIdentifiant its type
 * @param depuis from when
 * @param jusqua until when; null for the one in force
 */
public record IdentifiantView(
        String identifiant,
        TypeIdentifiant typeIdentifiant,
        Instant depuis,
        @Nullable Instant jusqua) {}
