package fr.raccordement.api.habilitation.command;

import fr.raccordement.api.habilitation.HabilitationId;
import fr.raccordement.api.habilitation.Partie;
import fr.raccordement.api.habilitation.Profil;
import fr.raccordement.api.habilitation.Requires;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Ends the suspension of a rattachement; its profiles count again. Again it changes nothing.
 *
 * <p>Refuses: RATTACHEMENT_NOT_DEACTIVATED.
 */
@Requires(parties = Partie.ORGANISATION, profils = Profil.ORGANISATION_MODIFICATION)
public record ReactivateRattachement(
        @TargetAggregateIdentifier HabilitationId habilitationId, @Nullable Long expectedVersion)
        implements HabilitationCommand {}
