package fr.raccordement.api.habilitation.command;

import fr.raccordement.api.habilitation.HabilitationId;
import fr.raccordement.api.habilitation.Partie;
import fr.raccordement.api.habilitation.Profil;
import fr.raccordement.api.habilitation.Requires;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Refuses a profile asked for. Again it changes nothing.
 *
 * <p>Refuses: HABILITATION_NOT_REQUESTED, MOTIF_TOO_LONG.
 *
 * @param profil what the user may do
 * @param motif why, or null
 */
@Requires(parties = Partie.ORGANISATION, profils = Profil.ORGANISATION_MODIFICATION)
public record RefuseHabilitation(
        @TargetAggregateIdentifier HabilitationId habilitationId,
        Profil profil,
        @Nullable String motif,
        @Nullable Long expectedVersion)
        implements HabilitationCommand {}
