package fr.raccordement.bench;

import fr.raccordement.api.fiche.FicheId;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/** The life of one fiche: what happens to it, and when. Comes before what happens later. */
final class FicheLife implements Comparable<FicheLife> {

    private final Partner of;
    private final SplittableRandom chance;
    private final List<LifeStep> steps;
    private final List<Instant> moments;
    private int done;
    private FicheId fiche;

    FicheLife(FicheId fiche, Partner of, PastClock days, SplittableRandom chance) {
        this.fiche = fiche;
        this.of = of;
        this.chance = chance;
        steps = Fate.random(chance).steps();
        moments = Stream.generate(() -> days.random(chance)).limit(steps.size()).sorted().toList();
    }

    FicheId fiche() {
        return fiche;
    }

    /** Whether it is one that a third party receives by, in the end. */
    boolean receives() {
        return of.tiers() && steps.getLast() == LifeStep.ACTIVATION;
    }

    Partner of() {
        return of;
    }

    /** When the next thing happens to it. */
    Instant next() {
        return moments.get(done);
    }

    /** Goes on with a life of which this has happened. */
    void resume(Set<String> happened) {
        while (!isOver() && steps.get(done).isIn(happened, of)) {
            done++;
        }
    }

    /** How many things are still to happen to it. */
    int left() {
        return moments.size() - done;
    }

    void advance(Screens screens) {
        fiche = steps.get(done++).apply(fiche, screens, of, chance);
    }

    boolean isOver() {
        return done == steps.size();
    }

    @Override
    public int compareTo(FicheLife other) {
        return next().compareTo(other.next());
    }
}
