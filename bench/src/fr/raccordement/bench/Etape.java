package fr.raccordement.bench;

import fr.raccordement.api.fiche.FicheId;
import java.util.SplittableRandom;

/** What happens to a fiche in one moment. */
enum Etape {
    CREATION {
        @Override
        FicheId befall(FicheId none, Ecrans screens, Partenaire of, SplittableRandom chance) {
            return screens.create(of, chance);
        }
    },
    SAISIE {
        @Override
        FicheId befall(FicheId none, Ecrans screens, Partenaire of, SplittableRandom chance) {
            return screens.fill(of, chance);
        }
    },
    ENVOI {
        @Override
        FicheId befall(FicheId fiche, Ecrans screens, Partenaire of, SplittableRandom chance) {
            screens.submit(fiche, of);
            return fiche;
        }
    },
    RETOUR {
        @Override
        FicheId befall(FicheId fiche, Ecrans screens, Partenaire of, SplittableRandom chance) {
            screens.giveBack(fiche);
            return fiche;
        }
    },
    ACTIVATION {
        @Override
        FicheId befall(FicheId fiche, Ecrans screens, Partenaire of, SplittableRandom chance) {
            screens.activate(fiche);
            return fiche;
        }
    },
    REVISION {
        @Override
        FicheId befall(FicheId fiche, Ecrans screens, Partenaire of, SplittableRandom chance) {
            screens.revise(fiche, of);
            return fiche;
        }
    },
    FIN {
        @Override
        FicheId befall(FicheId fiche, Ecrans screens, Partenaire of, SplittableRandom chance) {
            screens.close(fiche, of);
            return fiche;
        }
    };

    /** Answers the fiche that it happened to, which the first moment makes. */
    abstract FicheId befall(
            FicheId fiche, Ecrans screens, Partenaire of, SplittableRandom chance);
}
