package fr.raccordement.query.structure;

import fr.raccordement.api.acteur.Actor;
import fr.raccordement.query.difference.Champs;
import fr.raccordement.query.evenements.Chronique;
import fr.raccordement.query.evenements.Narrator;
import org.springframework.stereotype.Component;

/** The fields of a structure are those that its view shows; its history is the operator's. */
@Component
class StructureChronique implements Chronique<StructureDocument> {

    @Override
    public String aggregateType() {
        return "Structure";
    }

    @Override
    public Narrator<StructureDocument> narrator() {
        return new StructureNarrator();
    }

    @Override
    public Champs champs(StructureDocument state) {
        return Champs.of(state.toView(), "version");
    }

    @Override
    public boolean sees(Actor viewer, StructureDocument state) {
        return viewer.seesEverything();
    }
}
