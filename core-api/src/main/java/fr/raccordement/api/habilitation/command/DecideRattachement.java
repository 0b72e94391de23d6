package fr.raccordement.api.habilitation.command;

import fr.raccordement.api.habilitation.HabilitationId;
import fr.raccordement.api.habilitation.Partie;
import fr.raccordement.api.habilitation.Profil;
import fr.raccordement.api.habilitation.Requires;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Accepts or refuses the request of a user to belong to the structure. Nobody decides on their own:
 * whoever does not belong to the structure yet holds nothing there. The same decision again changes
 * nothing.
 *
 * <p>Refuses: RATTACHEMENT_NOT_REQUESTED, MOTIF_TOO_LONG.
 *
 * @param accepter whether the user belongs to the structure from now on
 * @param motif why, or null
 */
@Requires(parties = Partie.ORGANISATION, profils = Profil.ORGANISATION_MODIFICATION)
public record DecideRattachement(
        @TargetAggregateIdentifier HabilitationId habilitationId,
        boolean accepter,
        @Nullable String motif,
        @Nullable Long expectedVersion)
        implements HabilitationCommand {}
