package fr.raccordement.api.lettremorte.query;

import fr.raccordement.api.acteur.Actor;
import fr.raccordement.api.lettremorte.LettreMorteId;

/**
 * The dead letters that a decision is about; answers an optional {@link LettresAEcarter}, empty
 * where the first of them does not wait. Refuses: FORBIDDEN but for AIFE_ADMIN.
 *
 * @param sequence number of the event of the first dead letter, in the life of the thing
 * @param suivantes whether it is about all that wait behind it too
 */
public record FindLettresAEcarter(
        LettreMorteId id, long sequence, boolean suivantes, Actor viewer) {}
