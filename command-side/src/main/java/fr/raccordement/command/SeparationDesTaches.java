package fr.raccordement.command;

import fr.raccordement.api.RuleViolatedException;
import fr.raccordement.api.acteur.Actor;
import java.util.Map;

/** One person does not decide on both sides (D-156). */
public final class SeparationDesTaches {

    private SeparationDesTaches() {}

    /** Refuses with SEPARATION_DES_TACHES unless somebody else is behind the other side. */
    public static void require(boolean another, String fr, String en) {
        if (!another) {
            throw new RuleViolatedException("SEPARATION_DES_TACHES", fr, en);
        }
    }

    /** The same, unless whoever is named principal manager is somebody else than who names them. */
    public static void requireAnother(String named, Map<String, ?> metaData) {
        require(
                !named.equals(metaData.get(Actor.ACTOR)),
                "Nul ne se nomme soi-même gestionnaire principal.",
                "Nobody names themselves principal manager.");
    }
}
