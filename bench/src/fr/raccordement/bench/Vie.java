package fr.raccordement.bench;

import fr.raccordement.api.fiche.FicheId;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/** The life of one fiche: what happens to it, and when. Comes before what happens later. */
final class Vie implements Comparable<Vie> {

    private final Partenaire of;
    private final SplittableRandom chance;
    private final List<Etape> etapes;
    private final List<Instant> moments;
    private int past;
    private FicheId fiche;

    Vie(Partenaire of, Passe days, SplittableRandom chance) {
        this.of = of;
        this.chance = chance;
        etapes = Destin.drawn(chance).etapes();
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

    void goOn(Ecrans screens) {
        fiche = etapes.get(past++).befall(fiche, screens, of, chance);
    }

    boolean isOver() {
        return past == etapes.size();
    }

    @Override
    public int compareTo(Vie other) {
        return next().compareTo(other.next());
    }
}
