package fr.raccordement.api.session.command;

import fr.raccordement.api.Procedure;
import fr.raccordement.api.acteur.Role;
import fr.raccordement.api.habilitation.Requires;

/**
 * Logs somebody out of the portal: what runs on the session ends within two seconds, its
 * subscriptions too. They may log in again. Answers the {@link fr.raccordement.api.session.Session}
 * that it was.
 *
 * <p>Refuses: NOT_FOUND where no such session is open.
 *
 * @param id of the session, as lists of them name it
 */
@Requires(roles = Role.AIFE_ADMIN)
public record EndSession(String id) implements Procedure {}
