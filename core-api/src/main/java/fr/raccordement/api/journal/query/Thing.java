package fr.raccordement.api.journal.query;

import fr.raccordement.api.habilitation.HabilitationId;
import fr.raccordement.api.journal.AggregateNames;

/**
 * A thing whose life can be asked for.
 *
 * @param type the kind, as histories name it
 * @param id which one, as histories name it
 */
public record Thing(String type, String id) {

    public static final String FICHE = "Fiche";
    public static final String DELEGATION = "Delegation";
    public static final String RACCORDEMENT_API = "RaccordementApi";
    public static final String STRUCTURE = "Structure";
    public static final String RATTACHEMENT = "Habilitation";

    public static Thing fiche(String id) {
        return new Thing(FICHE, id);
    }

    public static Thing delegation(String id) {
        return new Thing(DELEGATION, id);
    }

    public static Thing raccordementApi(String id) {
        return new Thing(RACCORDEMENT_API, id);
    }

    /** A structure by its SIRET, its key. */
    public static Thing structure(String siret) {
        return new Thing(STRUCTURE, siret);
    }

    /** What a user, by login, has to do with a structure, and the profiles held there. */
    public static Thing rattachement(String structure, String utilisateur) {
        return new Thing(RATTACHEMENT, new HabilitationId(structure, utilisateur).name());
    }

    /** The identifier under which its events are stored. */
    public String stored() {
        return AggregateNames.identifier(type, id);
    }
}
