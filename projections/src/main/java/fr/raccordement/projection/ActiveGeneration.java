package fr.raccordement.projection;

import fr.raccordement.api.RuleViolatedException;
import fr.raccordement.processing.UnavailableException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * Which of the two slots of a view answers queries. It is switched while nobody reads, so that no
 * query begun after another was answered reads an older generation (D-066, D-070).
 */
public final class ActiveGeneration {

    /** The code with which a view refuses of which no generation was ever whole; it passes. */
    public static final String UNDER_CONSTRUCTION = "VUE_EN_CONSTRUCTION";

    private static final Duration LONGEST_READ = Duration.ofMillis(200);

    private final String view;
    private final ReentrantReadWriteLock gate = new ReentrantReadWriteLock();
    private volatile @Nullable Slot active = Slot.PREMIER;
    private volatile Runnable afterSwitch = () -> {};
    private volatile IntSupplier buildPercent = () -> 0;
    private volatile ToLongFunction<Slot> storedGeneration = _ -> 1;
    private volatile Supplier<Optional<String>> obstacle = Optional::empty;

    ActiveGeneration(String view) {
        this.view = view;
    }

    /**
     * Sets where the state of the slots is looked up.
     *
     * @param percent how many of the events are projected into the generation being built
     * @param stored the generation in a slot, by the read store
     */
    public void setSources(IntSupplier percent, ToLongFunction<Slot> stored) {
        buildPercent = percent;
        storedGeneration = stored;
    }

    /**
     * Sets what may keep it from answering for the moment.
     *
     * @param reason asked after each query, before it is answered; to be told at once
     */
    public void answersUnless(Supplier<Optional<String>> reason) {
        obstacle = reason;
    }

    /** Has this done each time that another generation answers, on the thread that switched. */
    public void afterSwitch(Runnable work) {
        afterSwitch = work;
    }

    /** The active slot; null until a generation was complete. */
    public @Nullable Slot slot() {
        return active;
    }

    /** Sets the active slot without waiting for readers; for the start. */
    public void set(@Nullable Slot slot) {
        active = slot;
    }

    /**
     * Switches to a slot unless readers take too long or the slot is not ready.
     *
     * @param ready asked while nobody reads; to be answered soon
     * @return whether it was switched
     */
    public boolean switchTo(Slot next, BooleanSupplier ready) throws InterruptedException {
        if (!gate.writeLock().tryLock(LONGEST_READ.toMillis(), TimeUnit.MILLISECONDS)) {
            return false;
        }
        try {
            if (!ready.getAsBoolean()) {
                return false;
            }
            active = next;
        } finally {
            gate.writeLock().unlock();
        }
        afterSwitch.run();
        return true;
    }

    /**
     * Refuses with VUE_EN_CONSTRUCTION until a generation was complete.
     *
     * @throws UnavailableException where the answer may not be true any more
     */
    <R> R read(Function<Slot, R> query) {
        gate.readLock().lock();
        try {
            var slot = active;
            if (slot == null) {
                throw underConstruction();
            }
            var answer = query.apply(slot);
            obstacle.get()
                    .ifPresent(
                            reason -> {
                                throw new UnavailableException(view + ": " + reason, null);
                            });
            return answer;
        } finally {
            gate.readLock().unlock();
        }
    }

    /** Whether queries are answered now. */
    public boolean isAnswering() {
        return active != null && obstacle.get().isEmpty();
    }

    long generation(Slot slot) {
        return storedGeneration.applyAsLong(slot);
    }

    private RuleViolatedException underConstruction() {
        var percent = buildPercent.getAsInt();
        return new RuleViolatedException(
                UNDER_CONSTRUCTION,
                "La vue %s est en construction : %d %% des événements sont lus."
                        .formatted(view, percent),
                "The view %s is being built: %d %% of the events are read."
                        .formatted(view, percent));
    }
}
