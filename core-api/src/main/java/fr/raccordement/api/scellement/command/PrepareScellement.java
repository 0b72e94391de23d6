package fr.raccordement.api.scellement.command;

import fr.raccordement.api.Procedure;
import fr.raccordement.api.acteur.Role;
import fr.raccordement.api.habilitation.Requires;

/**
 * Makes the key of the log that {@link RestartScellement} begins, on the node that seals; answers
 * its {@link fr.raccordement.api.scellement.CleDeScellement}. Repeated it answers the same until
 * that log has begun. Refuses nothing of its own.
 */
@Requires(roles = Role.AIFE_ADMIN)
public record PrepareScellement() implements Procedure {}
