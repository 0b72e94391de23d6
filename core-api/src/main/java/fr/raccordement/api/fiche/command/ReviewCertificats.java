package fr.raccordement.api.fiche.command;

import fr.raccordement.api.acteur.Role;
import fr.raccordement.api.fiche.FicheId;
import fr.raccordement.api.habilitation.Requires;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * The system analyses the certificates of a fiche in use again, those of its revision too, and
 * notes what has lost or regained trust since. Where nothing has, it changes nothing (D-178).
 *
 * @param ficheId the fiche
 */
@Requires(roles = Role.AIFE_ADMIN)
public record ReviewCertificats(@TargetAggregateIdentifier FicheId ficheId)
        implements FicheCommand {}
