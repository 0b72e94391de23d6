package fr.raccordement.api.habilitation.query;

import fr.raccordement.api.acteur.Actor;
import fr.raccordement.api.acteur.AsOf;
import fr.raccordement.api.habilitation.Partie;
import fr.raccordement.api.habilitation.VisibleTo;
import fr.raccordement.api.paging.PageRequest;
import java.time.Instant;
import java.util.stream.Stream;

/**
 * The habilitations that the viewer may see, by SIRET, login and profile; answers a {@link
 * HabilitationPage}. Refused with RECHERCHE_FORMAT where the filter looks for no word, with
 * AT_IN_FUTURE where its day is to come.
 *
 * @param filter which
 * @param pageRequest which part of the list, forwards
 * @param viewer who asks
 */
@VisibleTo(parties = Partie.ORGANISATION, utilisateur = true)
public record ListHabilitations(HabilitationFilter filter, PageRequest pageRequest, Actor viewer)
        implements AsOf {

    /** A day that has not begun is not known. */
    @Override
    public Stream<Instant> instants() {
        return filter.instants();
    }

    @Override
    public String path() {
        return filter.path();
    }
}
