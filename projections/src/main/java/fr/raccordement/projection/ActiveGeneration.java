package fr.raccordement.projection;

import fr.raccordement.api.RuleViolatedException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.IntSupplier;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * The points of a view: which of its two places answers. They are turned while nobody reads, so
 * that no question begun after another was answered meets an older place.
 */
public final class ActiveGeneration {

    private static final Duration LONGEST_READING = Duration.ofMillis(200);

    private final String vue;
    private final ReentrantReadWriteLock gate = new ReentrantReadWriteLock();
    private volatile @Nullable Slot live = Slot.PREMIER;
    private volatile IntSupplier percent = () -> 0;
    private volatile ToLongFunction<Slot> generation = _ -> 1;

    ActiveGeneration(String vue) {
        this.vue = vue;
    }

    /**
     * Says what is known of the places.
     *
     * @param told how much of the events was told to the generation being built, in percent
     * @param stored the generation that a place holds, as the store says
     */
    public void know(IntSupplier told, ToLongFunction<Slot> stored) {
        percent = told;
        generation = stored;
    }

    /** The place that answers; null until one was whole. */
    public @Nullable Slot live() {
        return live;
    }

    /** Turns at once; for the start, before anyone reads. */
    public void set(@Nullable Slot to) {
        live = to;
    }

    /**
     * Turns to a place unless those who read take too long, or it is not ready for whoever comes.
     *
     * @param ready asked while nobody reads; to be answered soon
     */
    public boolean turn(Slot to, BooleanSupplier ready) throws InterruptedException {
        if (!gate.writeLock().tryLock(LONGEST_READING.toMillis(), TimeUnit.MILLISECONDS)) {
            return false;
        }
        try {
            if (!ready.getAsBoolean()) {
                return false;
            }
            live = to;
            return true;
        } finally {
            gate.writeLock().unlock();
        }
    }

    /** Refuses with VUE_EN_CONSTRUCTION until a generation was whole. */
    <R> R read(Function<Slot, R> question) {
        gate.readLock().lock();
        try {
            var place = live;
            if (place == null) {
                throw underConstruction();
            }
            return question.apply(place);
        } finally {
            gate.readLock().unlock();
        }
    }

    long generation(Slot place) {
        return generation.applyAsLong(place);
    }

    private RuleViolatedException underConstruction() {
        var told = percent.getAsInt();
        return new RuleViolatedException(
                "VUE_EN_CONSTRUCTION",
                "La vue %s est en construction : %d %% des événements sont lus."
                        .formatted(vue, told),
                "The view %s is being built: %d %% of the events are read.".formatted(vue, told));
    }
}
