package fr.raccordement.bench;

import fr.raccordement.api.fiche.FicheId;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/** The life of one fiche: what happens to it, and when. Comes before what happens later. */
final class FicheLife implements Comparable<FicheLife> {

    private final Partner of;
    private final SplittableRandom chance;
    private final List<LifeStep> etapes;
    private final List<Instant> moments;
    private int past;
    private FicheId fiche;

    FicheLife(Partner of, PastClock days, SplittableRandom chance) {
        this.of = of;
        this.chance = chance;
        etapes = Fate.drawn(chance).etapes();
        moments = Stream.generate(() -> days.drawn(chance)).limit(etapes.size()).sorted().toList();
    }

    /** When the next thing happens to it. */
    Instant next() {
        return moments.get(past);
    }

    /** How many things happen to it in all. */
    int moments() {
        return moments.size();
    }

    void goOn(Screens screens) {
        fiche = etapes.get(past++).befall(fiche, screens, of, chance);
    }

    boolean isOver() {
        return past == etapes.size();
    }

    @Override
    public int compareTo(FicheLife other) {
        return next().compareTo(other.next());
    }
}
