package fr.raccordement.api.lettremorte.query;

import fr.raccordement.api.acteur.Actor;
import org.jspecify.annotations.Nullable;

/**
 * Has sequences tried again, now; answers a {@link RepriseView} for each of them, by thing. It
 * decides nothing: the program does the same by itself from time to time. Refuses: FORBIDDEN but
 * for AIFE_ADMIN; NOT_FOUND where nothing waits.
 *
 * @param groupe the processing group
 * @param objet identifier of the aggregate; null for all that wait in the group
 */
public record RetryLettresMortes(String groupe, @Nullable String objet, Actor viewer) {}
