package fr.raccordement.api.lettremorte.command;

import fr.raccordement.api.acteur.Role;
import fr.raccordement.api.habilitation.Requires;
import fr.raccordement.api.lettremorte.LettreMorteId;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Gives up the handling of some events of a thing by a processing group, which goes on with those
 * that follow. Repeated for dead letters that are discarded already it changes nothing.
 *
 * <p>Refuses: MOTIF_MISSING.
 *
 * @param lettreMorteId the group and the thing
 * @param typeObjet what kind of thing it is
 * @param premier number of the first event, in the life of the thing
 * @param dernier number of the last one; the first for a single one
 * @param evenement the type of the first event
 * @param cause the type of what went wrong with it; null where it only waits behind another
 * @param depuis since when it waits
 * @param jusqua when the last of them came to wait: what waits anew later is another dead letter
 * @param motif why, 1 to 2,000 characters
 */
@Requires(roles = Role.AIFE_ADMIN)
public record DiscardLettreMorte(
        @TargetAggregateIdentifier LettreMorteId lettreMorteId,
        String typeObjet,
        long premier,
        long dernier,
        String evenement,
        @Nullable String cause,
        Instant depuis,
        Instant jusqua,
        String motif) {}
