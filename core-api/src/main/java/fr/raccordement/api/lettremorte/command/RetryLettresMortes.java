package fr.raccordement.api.lettremorte.command;

import fr.raccordement.api.Procedure;
import fr.raccordement.api.acteur.Role;
import fr.raccordement.api.habilitation.Requires;
import org.jspecify.annotations.Nullable;

/**
 * Has sequences of dead letters handled again, now; answers the {@link
 * fr.raccordement.api.lettremorte.LettreMorteId} of each of them. The program does the same by
 * itself from time to time.
 *
 * <p>Refuses: NOT_FOUND where nothing waits.
 *
 * @param groupe the processing group
 * @param objet identifier of the aggregate; null for all that wait in the group
 */
@Requires(roles = Role.AIFE_ADMIN)
public record RetryLettresMortes(String groupe, @Nullable String objet) implements Procedure {}
