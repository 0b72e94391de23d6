package fr.raccordement.api.lettremorte.query;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Dead letters that wait one behind the other.
 *
 * @param typeObjet what kind of thing they are about
 * @param premier number of the first event, in the life of the thing
 * @param dernier number of the last one
 * @param evenement the type of the first event
 * @param cause the type of what went wrong with it; null where it waits behind another
 * @param depuis since when it waits
 * @param jusqua when the last of them came to wait
 */
public record LettresAEcarter(
        String typeObjet,
        long premier,
        long dernier,
        String evenement,
        @Nullable String cause,
        Instant depuis,
        Instant jusqua) {}
