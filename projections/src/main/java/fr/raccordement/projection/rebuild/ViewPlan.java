package fr.raccordement.projection.rebuild;

import fr.raccordement.projection.Slot;
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
public record ViewPlan(
        @BsonId String nom,
        long revision,
        long derniere,
        long decision,
        @Nullable Slot vivant,
        Generation premier,
        Generation bis) {

    /**
     * A view of which nothing is there.
     *
     * @param derniere the newest generation that was ever spoken of
     */
    static ViewPlan empty(String nom, long derniere) {
        return new ViewPlan(nom, 0, derniere, -1, null, Generation.NONE, Generation.NONE);
    }

    Generation at(Slot place) {
        return place == Slot.PREMIER ? premier : bis;
    }

    /**
     * The place that answers in a program that makes documents up like this.
     *
     * @return empty until one was whole
     */
    Optional<Slot> live(String layout) {
        return vivant != null && at(vivant).answers(layout)
                ? Optional.of(vivant)
                : place(it -> it.answers(layout));
    }

    /** The place that is being told and was never whole, in such a program. */
    Optional<Slot> building(String layout) {
        return place(it -> it.isOf(layout) && !it.entiere());
    }

    /** Whether such a program tells this place what happens. */
    boolean tells(Slot place, String layout) {
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
    ViewPlan startedBy(String layout, Instant now) {
        var live = live(layout);
        if (live.isPresent()) {
            return live.get() == vivant ? this : with(live.get(), at(live.get()).resumed());
        }
        return building(layout).isPresent() ? this : begun(free(), derniere + 1, layout, now);
    }

    /** A generation is asked for. */
    ViewPlan requested(long generation, String layout, Instant now) {
        return generation <= derniere || building(layout).isPresent()
                ? this
                : begun(live(layout).map(Slot::other).orElse(free()), generation, layout, now);
    }

    ViewPlan cleared(Slot place, long generation) {
        return at(place).numero() == generation ? with(place, at(place).cleared()) : this;
    }

    /** It was told everything: it answers. */
    ViewPlan whole(Slot place, long generation, Instant now) {
        var it = at(place);
        return it.numero() == generation && !it.entiere() && !it.aEffacer()
                ? with(place, it.whole(now)).answeredBy(place)
                : this;
    }

    ViewPlan announced(Slot place, long generation) {
        return at(place).numero() == generation ? with(place, at(place).announced()) : this;
    }

    ViewPlan abandoned(long generation) {
        return place(it -> it.numero() == generation && !it.entiere())
                .map(it -> with(it, Generation.GONE))
                .orElse(this);
    }

    ViewPlan rolledBackTo(long generation) {
        return place(it -> it.numero() == generation && it.entiere() && !it.aEffacer())
                .map(this::answeredBy)
                .orElse(this);
    }

    ViewPlan discarded(long generation) {
        return place(it -> it.numero() == generation && it.entiere())
                .filter(it -> it != vivant)
                .map(it -> with(it, Generation.GONE))
                .orElse(this);
    }

    ViewPlan decided(long number) {
        return new ViewPlan(
                nom, revision, derniere, Math.max(decision, number), vivant, premier, bis);
    }

    ViewPlan revised() {
        return new ViewPlan(nom, revision + 1, derniere, decision, vivant, premier, bis);
    }

    private ViewPlan begun(Slot place, long generation, String layout, Instant now) {
        var begun = with(place, Generation.begun(generation, layout, now));
        return new ViewPlan(
                nom, revision, generation, decision, begun.vivant, begun.premier, begun.bis);
    }

    private ViewPlan answeredBy(Slot place) {
        return new ViewPlan(nom, revision, derniere, decision, place, premier, bis);
    }

    private ViewPlan with(Slot place, Generation generation) {
        var first = place == Slot.PREMIER;
        return new ViewPlan(
                nom,
                revision,
                derniere,
                decision,
                vivant,
                first ? generation : premier,
                first ? bis : generation);
    }

    /** The place to begin in: an empty one rather than one that another program left. */
    private Slot free() {
        var last = vivant == null ? Slot.PREMIER : vivant.other();
        return place(it -> !it.isThere()).filter(it -> it != vivant).orElse(last);
    }

    private Optional<Slot> place(Predicate<Generation> wanted) {
        return Arrays.stream(Slot.values()).filter(it -> wanted.test(at(it))).findFirst();
    }
}
