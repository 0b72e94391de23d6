package fr.raccordement.api.habilitation.command;

import fr.raccordement.api.habilitation.HabilitationId;
import fr.raccordement.api.habilitation.Partie;
import fr.raccordement.api.habilitation.Profil;
import fr.raccordement.api.habilitation.Requires;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Suspends a rattachement with all its profiles. Again it changes nothing.
 *
 * <p>Refuses: RATTACHEMENT_NOT_VALID, GESTIONNAIRE_PRINCIPAL_LAST, MOTIF_TOO_LONG.
 *
 * @param motif why, or null
 */
@Requires(parties = Partie.ORGANISATION, profils = Profil.ORGANISATION_MODIFICATION)
public record DeactivateRattachement(
        @TargetAggregateIdentifier HabilitationId habilitationId,
        @Nullable String motif,
        @Nullable Long expectedVersion)
        implements HabilitationCommand {}
