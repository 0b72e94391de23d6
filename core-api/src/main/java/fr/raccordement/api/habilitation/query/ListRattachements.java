package fr.raccordement.api.habilitation.query;

import fr.raccordement.api.acteur.Actor;
import fr.raccordement.api.habilitation.Concern;
import fr.raccordement.api.habilitation.Concerning;
import fr.raccordement.api.habilitation.Partie;
import fr.raccordement.api.habilitation.VisibleTo;

/**
 * Who belongs to a structure, wants to, or did, by login; answers {@link RattachementView}s, none
 * where the viewer does not manage the structure.
 *
 * @param structure SIRET
 * @param viewer who asks
 */
@VisibleTo(parties = Partie.ORGANISATION)
public record ListRattachements(String structure, Actor viewer) implements Concerning {

    @Override
    public Concern concern() {
        return new Concern(Partie.ORGANISATION, structure);
    }
}
