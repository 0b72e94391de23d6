package fr.raccordement.api.fiche.command;

import fr.raccordement.api.acteur.Role;
import fr.raccordement.api.fiche.FicheId;
import fr.raccordement.api.habilitation.Requires;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * The system closes a fiche in use whose period of validity is over: from the day after its last
 * one, Paris time. Where there is nothing to close it changes nothing. Refuses: TOO_EARLY (D-011).
 */
@Requires(roles = Role.AIFE_ADMIN)
public record ExpireFiche(@TargetAggregateIdentifier FicheId ficheId) implements FicheCommand {}
