package fr.raccordement.bench;

import fr.raccordement.api.fiche.FicheId;
import java.util.Set;
import java.util.SplittableRandom;

/** One step in the life of a fiche. */
enum LifeStep {
    CREATION("FicheCreated", (fiche, screens, of, chance) -> screens.create(fiche, of, chance)),
    ENTRY("ValiditeDefined", (fiche, screens, of, chance) -> screens.fill(fiche, of, chance)),
    SUBMISSION("FicheSubmitted", later((fiche, screens, of) -> screens.submit(fiche, of))),
    RETURN("FicheReturned", later((fiche, screens, _) -> screens.giveBack(fiche))),
    ACTIVATION("FicheActivated", later((fiche, screens, _) -> screens.activate(fiche))),
    REVISION("RevisionSubmitted", later((fiche, screens, of) -> screens.revise(fiche, of))),
    CLOSING("FicheDeactivated", later((fiche, screens, of) -> screens.close(fiche, of)));

    private final String event;
    private final Action action;

    LifeStep(String event, Action action) {
        this.event = event;
        this.action = action;
    }

    private interface Action {
        FicheId apply(FicheId fiche, Screens screens, Partner of, SplittableRandom chance);
    }

    private interface LaterAction {
        void apply(FicheId fiche, Screens screens, Partner of);
    }

    private static Action later(LaterAction action) {
        return (fiche, screens, of, _) -> {
            action.apply(fiche, screens, of);
            return fiche;
        };
    }

    /** Whether it was done to the end, by what happened. */
    boolean isIn(Set<String> happened, Partner of) {
        return happened.contains(event)
                && (this != ENTRY || !of.tiers() || happened.contains(Screens.TIERS_DECLARED));
    }

    /** Returns the fiche of the life, which the first step creates by its identifier. */
    FicheId apply(FicheId fiche, Screens screens, Partner of, SplittableRandom chance) {
        return action.apply(fiche, screens, of, chance);
    }
}
