package fr.raccordement.query.comptetechnique;

import fr.raccordement.api.acteur.Actor;
import fr.raccordement.api.habilitation.Partie;
import fr.raccordement.query.difference.Champs;
import fr.raccordement.query.evenements.Chronique;
import fr.raccordement.query.evenements.Narrator;
import fr.raccordement.query.habilitation.ViewerRights;
import org.springframework.stereotype.Component;

/** The fields of a technical account, as declared. */
@Component
class CompteTechniqueChronique implements Chronique<CompteTechniqueState> {

    private final ViewerRights rights;

    CompteTechniqueChronique(ViewerRights rights) {
        this.rights = rights;
    }

    @Override
    public String aggregateType() {
        return "CompteTechnique";
    }

    @Override
    public Narrator<CompteTechniqueState> narrator() {
        return new CompteTechniqueNarrator();
    }

    @Override
    public Champs champs(CompteTechniqueState state) {
        return Champs.of(state, "version", "modifieLe", "modifiePar");
    }

    @Override
    public boolean sees(Actor viewer, CompteTechniqueState state) {
        return rights.sees(viewer, Partie.API, state.structure());
    }
}
