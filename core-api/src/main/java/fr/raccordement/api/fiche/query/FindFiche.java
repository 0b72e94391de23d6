package fr.raccordement.api.fiche.query;

import fr.raccordement.api.acteur.Actor;
import fr.raccordement.api.acteur.AsOf;
import fr.raccordement.api.acteur.OneState;
import fr.raccordement.api.habilitation.Partie;
import fr.raccordement.api.habilitation.VisibleTo;
import fr.raccordement.api.journal.query.AboutThing;
import fr.raccordement.api.journal.query.Thing;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A fiche now, at an instant, or at a version; answers an optional {@link FicheView}, empty where
 * it is absent, discarded, not yet created, or hidden from the viewer. Refused with AT_AND_VERSION
 * where it names both.
 *
 * @param ficheId the fiche
 * @param at as it was then, or null
 * @param version as it was after that event, or null
 * @param viewer who asks
 */
@VisibleTo(parties = {Partie.EMETTEUR, Partie.RECEPTEUR})
public record FindFiche(String ficheId, @Nullable Instant at, @Nullable Long version, Actor viewer)
        implements OneState, AboutThing {

    public FindFiche {
        AsOf.requireOne(at, version);
    }

    @Override
    public Thing thing() {
        return Thing.fiche(ficheId);
    }
}
