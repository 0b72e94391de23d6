package fr.raccordement.api.habilitation.command;

import fr.raccordement.api.habilitation.HabilitationId;
import fr.raccordement.api.habilitation.Partie;
import fr.raccordement.api.habilitation.Profil;
import fr.raccordement.api.habilitation.Requires;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Ends a rattachement or its request, with all its profiles for good; by a manager or by the user
 * concerned. Again it changes nothing.
 *
 * <p>Refuses: GESTIONNAIRE_PRINCIPAL_LAST, MOTIF_TOO_LONG.
 *
 * @param motif why, or null
 */
@Requires(utilisateur = true)
@Requires(parties = Partie.ORGANISATION, profils = Profil.ORGANISATION_MODIFICATION)
public record RemoveRattachement(
        @TargetAggregateIdentifier HabilitationId habilitationId,
        @Nullable String motif,
        @Nullable Long expectedVersion)
        implements HabilitationCommand {}
