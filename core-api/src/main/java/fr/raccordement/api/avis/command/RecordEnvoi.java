package fr.raccordement.api.avis.command;

import fr.raccordement.api.acteur.Role;
import fr.raccordement.api.avis.PreferencesAvisId;
import fr.raccordement.api.habilitation.Requires;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * The system has written to somebody. Where more was sent already it changes nothing.
 *
 * @param preferencesAvisId to whom
 * @param jusqua the position of the last notice in it
 * @param nombre how many were
 */
@Requires(roles = Role.AIFE_ADMIN)
public record RecordEnvoi(
        @TargetAggregateIdentifier PreferencesAvisId preferencesAvisId, long jusqua, int nombre)
        implements PreferencesAvisCommand {}
