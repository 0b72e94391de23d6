package fr.raccordement.query.vue;

import fr.raccordement.query.Emplacement;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Predicate;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * What the two places of a view hold and which of them answers. Every step names the generation
 * that it is about and changes nothing once that is over. Public for the codec alone.
 *
 * @param nom the view
 * @param revision how often it was changed
 * @param derniere the newest generation begun
 * @param decision the last decision carried out, by its number among those on the view; -1 for none
 * @param vivant the place that answers; null until one was whole
 */
public record Plan(
        @BsonId String nom,
        long revision,
        long derniere,
        long decision,
        @Nullable Emplacement vivant,
        Generation premier,
        Generation bis) {

    /**
     * A view of which nothing is there.
     *
     * @param derniere the newest generation that was ever spoken of
     */
    static Plan empty(String nom, long derniere) {
        return new Plan(nom, 0, derniere, -1, null, Generation.NONE, Generation.NONE);
    }

    Generation at(Emplacement place) {
        return place == Emplacement.PREMIER ? premier : bis;
    }

    /**
     * The place that answers in a program that makes documents up like this.
     *
     * @return empty until one was whole
     */
    Optional<Emplacement> live(String layout) {
        return vivant != null && at(vivant).answers(layout)
                ? Optional.of(vivant)
                : place(it -> it.answers(layout));
    }

    /** The place that is being told and was never whole, in such a program. */
    Optional<Emplacement> building(String layout) {
        return place(it -> it.isOf(layout) && !it.entiere());
    }

    /** Whether such a program tells this place what happens. */
    boolean tells(Emplacement place, String layout) {
        return at(place).isOf(layout) && !at(place).aEffacer();
    }

    /** What the place holds besides the one that answers, whole and made up by whatever program. */
    Optional<Generation> kept(String layout) {
        return live(layout)
                .map(it -> at(it.other()))
                .filter(it -> it.isThere() && it.entiere() && !it.aEffacer());
    }

    /**
     * Such a program starts: what it left answers again, once it was told what happened meanwhile
     * if another program answered; or else a generation is begun.
     */
    Plan startedBy(String layout, Instant now) {
        var live = live(layout);
        if (live.isPresent()) {
            return live.get() == vivant ? this : with(live.get(), at(live.get()).resumed());
        }
        return building(layout).isPresent() ? this : begun(free(), derniere + 1, layout, now);
    }

    /** A generation is asked for. */
    Plan requested(long generation, String layout, Instant now) {
        return generation <= derniere || building(layout).isPresent()
                ? this
                : begun(
                        live(layout).map(Emplacement::other).orElse(free()),
                        generation,
                        layout,
                        now);
    }

    Plan cleared(Emplacement place, long generation) {
        return at(place).numero() == generation ? with(place, at(place).cleared()) : this;
    }

    /** It was told everything: it answers. */
    Plan whole(Emplacement place, long generation, Instant now) {
        var it = at(place);
        return it.numero() == generation && !it.entiere() && !it.aEffacer()
                ? with(place, it.whole(now)).answeredBy(place)
                : this;
    }

    Plan announced(Emplacement place, long generation) {
        return at(place).numero() == generation ? with(place, at(place).announced()) : this;
    }

    Plan abandoned(long generation) {
        return place(it -> it.numero() == generation && !it.entiere())
                .map(it -> with(it, Generation.GONE))
                .orElse(this);
    }

    Plan rolledBackTo(long generation) {
        return place(it -> it.numero() == generation && it.entiere() && !it.aEffacer())
                .map(this::answeredBy)
                .orElse(this);
    }

    Plan discarded(long generation) {
        return place(it -> it.numero() == generation && it.entiere())
                .filter(it -> it != vivant)
                .map(it -> with(it, Generation.GONE))
                .orElse(this);
    }

    Plan decided(long number) {
        return new Plan(nom, revision, derniere, Math.max(decision, number), vivant, premier, bis);
    }

    Plan revised() {
        return new Plan(nom, revision + 1, derniere, decision, vivant, premier, bis);
    }

    private Plan begun(Emplacement place, long generation, String layout, Instant now) {
        var begun = with(place, Generation.begun(generation, layout, now));
        return new Plan(
                nom, revision, generation, decision, begun.vivant, begun.premier, begun.bis);
    }

    private Plan answeredBy(Emplacement place) {
        return new Plan(nom, revision, derniere, decision, place, premier, bis);
    }

    private Plan with(Emplacement place, Generation generation) {
        var first = place == Emplacement.PREMIER;
        return new Plan(
                nom,
                revision,
                derniere,
                decision,
                vivant,
                first ? generation : premier,
                first ? bis : generation);
    }

    /** The place to begin in: an empty one rather than one that another program left. */
    private Emplacement free() {
        var last = vivant == null ? Emplacement.PREMIER : vivant.other();
        return place(it -> !it.isThere()).filter(it -> it != vivant).orElse(last);
    }

    private Optional<Emplacement> place(Predicate<Generation> wanted) {
        return Arrays.stream(Emplacement.values()).filter(it -> wanted.test(at(it))).findFirst();
    }
}
