package fr.raccordement.api.lettremorte.query;

import fr.raccordement.api.acteur.Actor;
import fr.raccordement.api.acteur.Question;
import fr.raccordement.api.acteur.Role;
import fr.raccordement.api.habilitation.VisibleTo;
import fr.raccordement.api.habilitation.VisibleTo.Otherwise;
import fr.raccordement.api.paging.PageRequest;
import org.jspecify.annotations.Nullable;

/**
 * The sequences that wait, by group and thing; answers a {@link LettreMortePage}.
 *
 * @param groupe the processing group; null for all of them
 * @param pageRequest the part that is asked for
 */
@VisibleTo(roles = Role.AIFE_ADMIN, otherwise = Otherwise.FORBIDDEN)
public record ListLettresMortes(@Nullable String groupe, PageRequest pageRequest, Actor viewer)
        implements Question {}
