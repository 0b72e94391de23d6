package fr.raccordement.api.lettremorte.query;

import fr.raccordement.api.acteur.Actor;
import fr.raccordement.api.acteur.Question;
import fr.raccordement.api.acteur.Role;
import fr.raccordement.api.habilitation.VisibleTo;
import fr.raccordement.api.habilitation.VisibleTo.Otherwise;
import fr.raccordement.api.lettremorte.LettreMorteId;

/**
 * The dead letters that a decision is about; answers an optional {@link LettresAEcarter}, empty
 * where the first of them does not wait.
 *
 * @param sequence number of the event of the first dead letter, in the life of the thing
 * @param suivantes whether it is about all that wait behind it too
 */
@VisibleTo(roles = Role.AIFE_ADMIN, otherwise = Otherwise.FORBIDDEN)
public record FindLettresAEcarter(LettreMorteId id, long sequence, boolean suivantes, Actor viewer)
        implements Question {}
