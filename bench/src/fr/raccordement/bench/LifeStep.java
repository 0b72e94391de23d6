package fr.raccordement.bench;

import fr.raccordement.api.fiche.FicheId;
import java.util.SplittableRandom;

/** What happens to a fiche in one moment. */
enum LifeStep {
    CREATION((_, screens, of, chance) -> screens.create(of, chance)),
    SAISIE((_, screens, of, chance) -> screens.fill(of, chance)),
    ENVOI(later((fiche, screens, of) -> screens.submit(fiche, of))),
    RETOUR(later((fiche, screens, _) -> screens.giveBack(fiche))),
    ACTIVATION(later((fiche, screens, _) -> screens.activate(fiche))),
    REVISION(later((fiche, screens, of) -> screens.revise(fiche, of))),
    FIN(later((fiche, screens, of) -> screens.close(fiche, of)));

    private final Moment moment;

    LifeStep(Moment moment) {
        this.moment = moment;
    }

    private interface Moment {
        FicheId befall(FicheId fiche, Screens screens, Partner of, SplittableRandom chance);
    }

    private interface LaterMoment {
        void befall(FicheId fiche, Screens screens, Partner of);
    }

    private static Moment later(LaterMoment moment) {
        return (fiche, screens, of, _) -> {
            moment.befall(fiche, screens, of);
            return fiche;
        };
    }

    /** Answers the fiche that it happened to, which the first moment makes. */
    FicheId befall(FicheId fiche, Screens screens, Partner of, SplittableRandom chance) {
        return moment.befall(fiche, screens, of, chance);
    }
}
