package fr.raccordement.projection.rebuild;

import fr.raccordement.projection.Slot;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Predicate;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * The generations in the two slots of a view, and which slot is active. Every step names its
 * generation and changes nothing when it no longer applies. Public for the codec alone (D-068,
 * D-069).
 *
 * @param nom the view
 * @param revision how often the plan was changed
 * @param derniere number of the newest generation begun
 * @param decision the last decision carried out, by its number among those on the view; -1 for none
 * @param vivant the active slot; null until a generation was complete
 * @param premier the generation in the first slot
 * @param bis the generation in the second slot
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
     * The plan of a view without generations.
     *
     * @param newest number of the newest generation that was ever decided on
     */
    static ViewPlan empty(String name, long newest) {
        return new ViewPlan(name, 0, newest, -1, null, Generation.NONE, Generation.NONE);
    }

    Generation at(Slot slot) {
        return slot == Slot.PREMIER ? premier : bis;
    }

    /**
     * The slot that answers in a program with this layout.
     *
     * @return empty until a generation was complete
     */
    Optional<Slot> activeSlot(String layout) {
        return vivant != null && at(vivant).canAnswer(layout)
                ? Optional.of(vivant)
                : slot(it -> it.canAnswer(layout));
    }

    /** The slot whose generation is being built by a program with this layout. */
    Optional<Slot> buildSlot(String layout) {
        return slot(it -> it.hasLayout(layout) && !it.entiere());
    }

    /** Whether a program with this layout projects events into this slot. */
    boolean isFed(Slot slot, String layout) {
        return at(slot).hasLayout(layout) && !at(slot).aEffacer();
    }

    /** The complete generation beside the active one, of whatever layout. */
    Optional<Generation> kept(String layout) {
        return activeSlot(layout)
                .map(it -> at(it.other()))
                .filter(it -> it.exists() && it.entiere() && !it.aEffacer());
    }

    /**
     * A program with this layout starts: its own generation answers again, after it has caught up
     * where another program answered meanwhile; where it has none, one is begun.
     */
    ViewPlan startedBy(String layout, Instant now) {
        var active = activeSlot(layout);
        if (active.isPresent()) {
            return active.get() == vivant ? this : with(active.get(), at(active.get()).resumed());
        }
        return buildSlot(layout).isPresent() ? this : begun(freeSlot(), derniere + 1, layout, now);
    }

    /** A rebuild is requested. */
    ViewPlan requested(long generation, String layout, Instant now) {
        return generation <= derniere || buildSlot(layout).isPresent()
                ? this
                : begun(
                        activeSlot(layout).map(Slot::other).orElse(freeSlot()),
                        generation,
                        layout,
                        now);
    }

    ViewPlan cleared(Slot slot, long generation) {
        return at(slot).numero() == generation ? with(slot, at(slot).cleared()) : this;
    }

    /** Every event was projected into it: it becomes the active one. */
    ViewPlan completed(Slot slot, long generation, Instant now) {
        var it = at(slot);
        return it.numero() == generation && !it.entiere() && !it.aEffacer()
                ? with(slot, it.completed(now)).switchedTo(slot)
                : this;
    }

    ViewPlan announced(Slot slot, long generation) {
        return at(slot).numero() == generation ? with(slot, at(slot).announced()) : this;
    }

    ViewPlan abandoned(long generation) {
        return slot(it -> it.numero() == generation && !it.entiere())
                .map(it -> with(it, Generation.REMOVED))
                .orElse(this);
    }

    ViewPlan rolledBackTo(long generation) {
        return slot(it -> it.numero() == generation && it.entiere() && !it.aEffacer())
                .map(this::switchedTo)
                .orElse(this);
    }

    ViewPlan discarded(long generation) {
        return slot(it -> it.numero() == generation && it.entiere())
                .filter(it -> it != vivant)
                .map(it -> with(it, Generation.REMOVED))
                .orElse(this);
    }

    ViewPlan decided(long number) {
        return new ViewPlan(
                nom, revision, derniere, Math.max(decision, number), vivant, premier, bis);
    }

    ViewPlan revised() {
        return new ViewPlan(nom, revision + 1, derniere, decision, vivant, premier, bis);
    }

    private ViewPlan begun(Slot slot, long generation, String layout, Instant now) {
        var begun = with(slot, Generation.begun(generation, layout, now));
        return new ViewPlan(
                nom, revision, generation, decision, begun.vivant, begun.premier, begun.bis);
    }

    private ViewPlan switchedTo(Slot slot) {
        return new ViewPlan(nom, revision, derniere, decision, slot, premier, bis);
    }

    private ViewPlan with(Slot slot, Generation generation) {
        var first = slot == Slot.PREMIER;
        return new ViewPlan(
                nom,
                revision,
                derniere,
                decision,
                vivant,
                first ? generation : premier,
                first ? bis : generation);
    }

    /** The slot to build in: an empty one rather than one with another program's generation. */
    private Slot freeSlot() {
        var inactive = vivant == null ? Slot.PREMIER : vivant.other();
        return slot(it -> !it.exists()).filter(it -> it != vivant).orElse(inactive);
    }

    private Optional<Slot> slot(Predicate<Generation> wanted) {
        return Arrays.stream(Slot.values()).filter(it -> wanted.test(at(it))).findFirst();
    }
}
