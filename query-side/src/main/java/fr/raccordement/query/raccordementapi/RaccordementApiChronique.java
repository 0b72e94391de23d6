package fr.raccordement.query.raccordementapi;

import fr.raccordement.api.acteur.Actor;
import fr.raccordement.api.habilitation.Partie;
import fr.raccordement.query.difference.Champs;
import fr.raccordement.query.evenements.Chronique;
import fr.raccordement.query.evenements.Narrator;
import fr.raccordement.query.habilitation.ViewerRights;
import org.springframework.stereotype.Component;

/** The fields of a connection are those that its view shows, the contact as the vault opens it. */
@Component
class RaccordementApiChronique implements Chronique<RaccordementApiState> {

    private final RaccordementApiViewer viewer;
    private final ViewerRights rights;

    RaccordementApiChronique(RaccordementApiViewer viewer, ViewerRights rights) {
        this.viewer = viewer;
        this.rights = rights;
    }

    @Override
    public String aggregateType() {
        return "RaccordementApi";
    }

    @Override
    public Narrator<RaccordementApiState> narrator() {
        return new RaccordementApiNarrator();
    }

    @Override
    public Champs champs(RaccordementApiState state) {
        return Champs.of(viewer.view(state), "version", "modifieLe", "modifiePar");
    }

    @Override
    public boolean sees(Actor asking, RaccordementApiState state) {
        return rights.sees(asking, Partie.API, state.structure());
    }
}
