package fr.raccordement.query.interfaces;

import fr.raccordement.api.acteur.Actor;
import fr.raccordement.query.difference.Champs;
import fr.raccordement.query.evenements.Chronique;
import fr.raccordement.query.evenements.Narrator;
import org.springframework.stereotype.Component;

/** The fields of a row of the catalogue; its history is the operator's. */
@Component
class InterfaceCodeChronique implements Chronique<InterfaceCodeDocument> {

    @Override
    public String aggregateType() {
        return "InterfaceCode";
    }

    @Override
    public Narrator<InterfaceCodeDocument> narrator() {
        return new InterfaceCodeNarrator();
    }

    @Override
    public Champs champs(InterfaceCodeDocument state) {
        return Champs.of(state, "version");
    }

    @Override
    public boolean sees(Actor viewer, InterfaceCodeDocument state) {
        return viewer.seesEverything();
    }
}
