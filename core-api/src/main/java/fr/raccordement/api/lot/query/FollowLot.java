package fr.raccordement.api.lot.query;

import fr.raccordement.api.acteur.Actor;
import fr.raccordement.api.acteur.Question;
import fr.raccordement.api.habilitation.VisibleTo;

/**
 * A batch of the viewer's as it goes on, until it is over; emits {@link LotView}s. Refused with
 * NOT_FOUND where it is absent or another's.
 *
 * @param lotId which one
 * @param viewer who asks
 */
@VisibleTo(
        roles = {},
        utilisateur = true)
public record FollowLot(String lotId, Actor viewer) implements Question {}
