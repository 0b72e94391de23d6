package fr.raccordement.api.habilitation.command;

import fr.raccordement.api.habilitation.HabilitationId;
import fr.raccordement.api.habilitation.Profil;
import fr.raccordement.api.habilitation.Requires;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Asks for a profile on a structure that the user belongs to (S-10, S-57).
 *
 * <p>Refuses: RATTACHEMENT_NOT_VALID, PROFIL_NOT_APPLICABLE, HABILITATION_HELD (covered by another
 * included), HABILITATION_ALREADY_REQUESTED.
 *
 * @param profil what the user may do
 */
@Requires(utilisateur = true)
public record RequestHabilitation(
        @TargetAggregateIdentifier HabilitationId habilitationId,
        Profil profil,
        @Nullable Long expectedVersion)
        implements HabilitationCommand {}
