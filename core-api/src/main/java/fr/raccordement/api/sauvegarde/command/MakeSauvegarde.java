package fr.raccordement.api.sauvegarde.command;

import fr.raccordement.api.Procedure;
import fr.raccordement.api.acteur.Role;
import fr.raccordement.api.habilitation.Requires;

/**
 * Has the events since the last backup, the keys of contacts and the sealed log backed up, apart,
 * into the directory that the node is configured with.
 *
 * <p>Refuses: SAUVEGARDE_NON_CONFIGUREE where there is no such directory; SAUVEGARDE_EN_COURS while
 * a backup is made.
 */
@Requires(roles = Role.AIFE_ADMIN)
public record MakeSauvegarde() implements Procedure {}
