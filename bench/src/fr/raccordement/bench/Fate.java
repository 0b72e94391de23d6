package fr.raccordement.bench;

import java.util.List;
import java.util.SplittableRandom;

/** How far a fiche gets, with the chance of each in a hundred. */
enum Fate {
    CREATED(10, LifeStep.CREATION),
    FILLED_IN(10, LifeStep.ENTRY),
    SENT(15, LifeStep.ENTRY, LifeStep.SUBMISSION),
    SENT_BACK(5, LifeStep.ENTRY, LifeStep.SUBMISSION, LifeStep.RETURN),
    ACTIVATED(45, LifeStep.ENTRY, LifeStep.SUBMISSION, LifeStep.ACTIVATION),
    UPDATED(10, LifeStep.ENTRY, LifeStep.SUBMISSION, LifeStep.ACTIVATION, LifeStep.REVISION),
    DEACTIVATED(5, LifeStep.ENTRY, LifeStep.SUBMISSION, LifeStep.ACTIVATION, LifeStep.CLOSING);

    private final int chance;
    private final List<LifeStep> steps;

    Fate(int chance, LifeStep... steps) {
        this.chance = chance;
        this.steps = List.of(steps);
    }

    List<LifeStep> steps() {
        return steps;
    }

    static Fate random(SplittableRandom chance) {
        int left = chance.nextInt(100);
        for (var fate : values()) {
            left -= fate.chance;
            if (left < 0) {
                return fate;
            }
        }
        throw new IllegalStateException("The chances do not add up to a hundred");
    }
}
