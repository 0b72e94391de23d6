package fr.raccordement.api.habilitation.query;

import fr.raccordement.api.acteur.Actor;
import fr.raccordement.api.acteur.AsOf;
import fr.raccordement.api.acteur.OneState;
import fr.raccordement.api.habilitation.Concern;
import fr.raccordement.api.habilitation.Concerning;
import fr.raccordement.api.habilitation.Partie;
import fr.raccordement.api.habilitation.VisibleTo;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A rattachement with its profiles now, at an instant, or at a version; answers an optional {@link
 * RattachementView}, empty where it is absent, not yet asked for, or hidden from the viewer. The
 * user concerned sees it too. Refused with AT_AND_VERSION where it names both.
 *
 * @param structure SIRET
 * @param utilisateur login
 * @param at as it was then, or null
 * @param version as it was after that event, or null
 * @param viewer who asks
 */
@VisibleTo(parties = Partie.ORGANISATION, utilisateur = true)
public record FindRattachement(
        String structure,
        String utilisateur,
        @Nullable Instant at,
        @Nullable Long version,
        Actor viewer)
        implements OneState, Concerning {

    public FindRattachement {
        AsOf.requireOne(at, version);
    }

    @Override
    public Concern concern() {
        return new Concern(Partie.ORGANISATION, structure, utilisateur);
    }
}
