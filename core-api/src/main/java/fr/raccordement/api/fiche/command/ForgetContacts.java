package fr.raccordement.api.fiche.command;

import fr.raccordement.api.acteur.Role;
import fr.raccordement.api.fiche.FicheId;
import fr.raccordement.api.habilitation.Requires;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Destroys the contacts of the fiche for good: the key that reads them ceases to exist. Refuses:
 * MOTIF_MISSING.
 *
 * @param motif why, not blank
 */
@Requires(roles = Role.AIFE_ADMIN)
public record ForgetContacts(
        @TargetAggregateIdentifier FicheId ficheId, String motif, @Nullable Long expectedVersion)
        implements FicheCommand {}
