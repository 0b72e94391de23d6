package fr.raccordement.bench;

import java.util.List;
import java.util.SplittableRandom;

/** How far a fiche gets, with the chance of each in a hundred. */
enum Fate {
    CREEE(10, LifeStep.CREATION),
    REMPLIE(10, LifeStep.SAISIE),
    ENVOYEE(15, LifeStep.SAISIE, LifeStep.ENVOI),
    RETOURNEE(5, LifeStep.SAISIE, LifeStep.ENVOI, LifeStep.RETOUR),
    ACTIVEE(45, LifeStep.SAISIE, LifeStep.ENVOI, LifeStep.ACTIVATION),
    MISE_A_JOUR(10, LifeStep.SAISIE, LifeStep.ENVOI, LifeStep.ACTIVATION, LifeStep.REVISION),
    DESACTIVEE(5, LifeStep.SAISIE, LifeStep.ENVOI, LifeStep.ACTIVATION, LifeStep.FIN);

    private final int chance;
    private final List<LifeStep> etapes;

    Fate(int chance, LifeStep... etapes) {
        this.chance = chance;
        this.etapes = List.of(etapes);
    }

    List<LifeStep> etapes() {
        return etapes;
    }

    static Fate drawn(SplittableRandom chance) {
        int left = chance.nextInt(100);
        for (var destin : values()) {
            left -= destin.chance;
            if (left < 0) {
                return destin;
            }
        }
        throw new IllegalStateException("The chances do not add up to a hundred");
    }
}
