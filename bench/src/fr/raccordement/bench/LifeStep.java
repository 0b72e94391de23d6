package fr.raccordement.bench;

import fr.raccordement.api.fiche.FicheId;
import java.util.SplittableRandom;

/** One step in the life of a fiche. */
enum LifeStep {
    CREATION((fiche, screens, of, chance) -> screens.create(fiche, of, chance)),
    ENTRY((fiche, screens, of, chance) -> screens.fill(fiche, of, chance)),
    SUBMISSION(later((fiche, screens, of) -> screens.submit(fiche, of))),
    RETURN(later((fiche, screens, _) -> screens.giveBack(fiche))),
    ACTIVATION(later((fiche, screens, _) -> screens.activate(fiche))),
    REVISION(later((fiche, screens, of) -> screens.revise(fiche, of))),
    CLOSING(later((fiche, screens, of) -> screens.close(fiche, of)));

    private final Action action;

    LifeStep(Action action) {
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

    /** Returns the fiche of the life, which the first step creates by its identifier. */
    FicheId apply(FicheId fiche, Screens screens, Partner of, SplittableRandom chance) {
        return action.apply(fiche, screens, of, chance);
    }
}
