package fr.raccordement.api.fiche.command;

import fr.raccordement.api.acteur.Role;
import fr.raccordement.api.fiche.FicheId;
import fr.raccordement.api.habilitation.Requires;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * The system takes for a fiche that is sent, in use or closed what it must have for itself and
 * nobody holds: a fiche of before such things were claimed. What another holds it leaves; where
 * nothing is missing it changes nothing (S-18, D-136).
 */
@Requires(roles = Role.AIFE_ADMIN)
public record TakeMissingClaims(@TargetAggregateIdentifier FicheId ficheId)
        implements FicheCommand {}
