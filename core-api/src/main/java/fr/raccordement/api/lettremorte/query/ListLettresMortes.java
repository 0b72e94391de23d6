package fr.raccordement.api.lettremorte.query;

import fr.raccordement.api.acteur.Actor;
import fr.raccordement.api.paging.PageRequest;
import org.jspecify.annotations.Nullable;

/**
 * The sequences that wait, by group and thing; answers a {@link LettreMortePage}, empty but for
 * AIFE_ADMIN.
 *
 * @param groupe the processing group; null for all of them
 * @param fenetre the part that is asked for
 */
public record ListLettresMortes(@Nullable String groupe, PageRequest fenetre, Actor viewer) {}
