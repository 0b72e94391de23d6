package fr.raccordement.api.habilitation.command;

import fr.raccordement.api.habilitation.GestionId;
import fr.raccordement.api.habilitation.Partie;
import fr.raccordement.api.habilitation.Profil;
import fr.raccordement.api.habilitation.Requires;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Hands the principal management over to another user of the structure, with the profiles that go
 * with it; whoever hands it over keeps the profiles that they hold. To oneself it changes nothing.
 *
 * <p>Refuses: RATTACHEMENT_NOT_VALID (of the other user), MOTIF_TOO_LONG.
 *
 * @param utilisateur login of the other user
 * @param motif why, or null
 * @param expectedVersion of the other user's rattachement, or null to take whatever is stored;
 *     another one is refused with CONFLICT
 */
@Requires(
        parties = Partie.ORGANISATION,
        profils = Profil.ORGANISATION_MODIFICATION,
        gestionnairePrincipal = true)
public record TransferGestionnairePrincipal(
        @TargetAggregateIdentifier GestionId gestionId,
        String utilisateur,
        @Nullable String motif,
        @Nullable Long expectedVersion)
        implements GestionCommand {}
