package fr.raccordement.api.fiche.command;

import fr.raccordement.api.acteur.Role;
import fr.raccordement.api.fiche.FicheId;
import fr.raccordement.api.habilitation.Requires;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * The system notifies that the period of validity of a fiche in use is about to end. Where it did,
 * or the fiche is not in use, it changes nothing. Refuses: TOO_EARLY (D-162).
 *
 * @param ficheId the fiche
 */
@Requires(roles = Role.AIFE_ADMIN)
public record NotifyValiditeEnd(@TargetAggregateIdentifier FicheId ficheId)
        implements FicheCommand {}
