package fr.raccordement.api.lot.query;

import fr.raccordement.api.acteur.Actor;
import fr.raccordement.api.acteur.Question;
import fr.raccordement.api.habilitation.VisibleTo;

/**
 * A batch of the viewer's; answers an optional {@link LotView}.
 *
 * @param lotId which one
 * @param viewer who asks
 */
@VisibleTo(
        roles = {},
        utilisateur = true)
public record FindLot(String lotId, Actor viewer) implements Question {}
