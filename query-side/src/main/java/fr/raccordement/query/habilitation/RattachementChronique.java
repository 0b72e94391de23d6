package fr.raccordement.query.habilitation;

import fr.raccordement.api.acteur.Actor;
import fr.raccordement.api.habilitation.Partie;
import fr.raccordement.query.difference.Champs;
import fr.raccordement.query.evenements.Chronique;
import fr.raccordement.query.evenements.Narrator;
import org.springframework.stereotype.Component;

/** The fields of a rattachement, with what each profile is. */
@Component
class RattachementChronique implements Chronique<RattachementState> {

    private final ViewerRights rights;

    RattachementChronique(ViewerRights rights) {
        this.rights = rights;
    }

    @Override
    public String aggregateType() {
        return "Habilitation";
    }

    @Override
    public Narrator<RattachementState> narrator() {
        return new RattachementNarrator();
    }

    @Override
    public Champs champs(RattachementState state) {
        return Champs.of(state, "id", "version", "cles");
    }

    @Override
    public boolean sees(Actor viewer, RattachementState state) {
        return state.utilisateur().equals(viewer.login())
                || rights.sees(viewer, Partie.ORGANISATION, state.structure());
    }
}
