package fr.raccordement.bench;

import java.util.List;
import java.util.SplittableRandom;

/** How far a fiche gets, with the chance of each in a hundred. */
enum Destin {
    CREEE(10, Etape.CREATION),
    REMPLIE(10, Etape.SAISIE),
    ENVOYEE(15, Etape.SAISIE, Etape.ENVOI),
    RETOURNEE(5, Etape.SAISIE, Etape.ENVOI, Etape.RETOUR),
    ACTIVEE(45, Etape.SAISIE, Etape.ENVOI, Etape.ACTIVATION),
    MISE_A_JOUR(10, Etape.SAISIE, Etape.ENVOI, Etape.ACTIVATION, Etape.REVISION),
    DESACTIVEE(5, Etape.SAISIE, Etape.ENVOI, Etape.ACTIVATION, Etape.FIN);

    private final int chance;
    private final List<Etape> etapes;

    Destin(int chance, Etape... etapes) {
        this.chance = chance;
        this.etapes = List.of(etapes);
    }

    List<Etape> etapes() {
        return etapes;
    }

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
}
