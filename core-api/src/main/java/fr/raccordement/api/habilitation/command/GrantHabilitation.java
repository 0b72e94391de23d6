package fr.raccordement.api.habilitation.command;

import fr.raccordement.api.habilitation.HabilitationId;
import fr.raccordement.api.habilitation.Partie;
import fr.raccordement.api.habilitation.Profil;
import fr.raccordement.api.habilitation.Requires;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Gives a user a profile, asked for or not; a user who does not belong to the structure yet does
 * from now on. A manager may give themselves what they lack (S-57, S-58). Again it changes nothing.
 *
 * <p>Refuses: UTILISATEUR_INVALID, PROFIL_NOT_APPLICABLE, RATTACHEMENT_DEACTIVATED.
 *
 * @param profil what the user may do
 */
@Requires(parties = Partie.ORGANISATION, profils = Profil.ORGANISATION_MODIFICATION)
public record GrantHabilitation(
        @TargetAggregateIdentifier HabilitationId habilitationId,
        Profil profil,
        @Nullable Long expectedVersion)
        implements HabilitationCommand {}
