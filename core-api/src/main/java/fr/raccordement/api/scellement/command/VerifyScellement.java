package fr.raccordement.api.scellement.command;

import fr.raccordement.api.Procedure;
import fr.raccordement.api.acteur.Role;
import fr.raccordement.api.habilitation.Requires;

/** Has the whole store compared with the sealed log, soon; the node that seals carries it out. */
@Requires(roles = Role.AIFE_ADMIN)
public record VerifyScellement() implements Procedure {}
