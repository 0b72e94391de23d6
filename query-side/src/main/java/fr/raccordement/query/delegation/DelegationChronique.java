package fr.raccordement.query.delegation;

import fr.raccordement.api.acteur.Actor;
import fr.raccordement.query.difference.Champs;
import fr.raccordement.query.evenements.Chronique;
import fr.raccordement.query.evenements.Narrator;
import org.springframework.stereotype.Component;

/** The fields of a delegation, the same for both its sides. */
@Component
class DelegationChronique implements Chronique<DelegationState> {

    private final DelegationViewer viewer;

    DelegationChronique(DelegationViewer viewer) {
        this.viewer = viewer;
    }

    @Override
    public String aggregateType() {
        return "Delegation";
    }

    @Override
    public Narrator<DelegationState> narrator() {
        return new DelegationNarrator();
    }

    @Override
    public Champs champs(DelegationState state) {
        return Champs.of(state, "version", "modifieeLe", "cleEffet");
    }

    @Override
    public boolean sees(Actor asking, DelegationState state) {
        return viewer.show(asking, state).isPresent();
    }
}
