package fr.raccordement.bench;

import fr.raccordement.api.fiche.FicheId;
import java.util.SplittableRandom;

/** How far a fiche gets, with the chance of each in a hundred. */
enum Destin {
    CREEE(10) {
        @Override
        void befall(Ecrans screens, Partenaire of, SplittableRandom chance) {
            screens.create(of, chance);
        }
    },
    REMPLIE(10) {
        @Override
        void befall(Ecrans screens, Partenaire of, SplittableRandom chance) {
            screens.fill(of, chance);
        }
    },
    ENVOYEE(15) {
        @Override
        void befall(Ecrans screens, Partenaire of, SplittableRandom chance) {
            submitted(screens, of, chance);
        }
    },
    RETOURNEE(5) {
        @Override
        void befall(Ecrans screens, Partenaire of, SplittableRandom chance) {
            screens.giveBack(submitted(screens, of, chance));
        }
    },
    ACTIVEE(45) {
        @Override
        void befall(Ecrans screens, Partenaire of, SplittableRandom chance) {
            active(screens, of, chance);
        }
    },
    MISE_A_JOUR(10) {
        @Override
        void befall(Ecrans screens, Partenaire of, SplittableRandom chance) {
            screens.revise(active(screens, of, chance), of);
        }
    },
    DESACTIVEE(5) {
        @Override
        void befall(Ecrans screens, Partenaire of, SplittableRandom chance) {
            screens.close(active(screens, of, chance), of);
        }
    };

    private final int chance;

    Destin(int chance) {
        this.chance = chance;
    }

    abstract void befall(Ecrans screens, Partenaire of, SplittableRandom chance);

    static Destin drawn(SplittableRandom chance) {
        int left = chance.nextInt(100);
        for (var destin : values()) {
            left -= destin.chance;
            if (left < 0) {
                return destin;
            }
        }
        throw new IllegalStateException("The chances do not add up to a hundred");
    }

    private static FicheId submitted(Ecrans screens, Partenaire of, SplittableRandom chance) {
        var fiche = screens.fill(of, chance);
        screens.submit(fiche, of);
        return fiche;
    }

    private static FicheId active(Ecrans screens, Partenaire of, SplittableRandom chance) {
        var fiche = submitted(screens, of, chance);
        screens.activate(fiche);
        return fiche;
    }
}
