package fr.raccordement.scellement;

import fr.raccordement.api.Texte;
import fr.raccordement.api.scellement.query.TemoinView;
import fr.raccordement.supervision.Supervised;
import fr.raccordement.supervision.SupervisedThread;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;

/**
 * The witnesses of the log, each asked on a thread of its own: one that is away holds up neither
 * the others nor the sealing (D-263).
 */
final class Witnesses implements SmartLifecycle {

    private static final int PAUSE_MILLIS = 500;

    private final Sealer sealer;
    private final List<Witness> all;
    private final WitnessClient client = new WitnessClient();
    private final boolean active;
    private final Instant began;
    private final List<SupervisedThread> threads = new ArrayList<>();
    private CountDownLatch stopping = new CountDownLatch(1);

    Witnesses(Sealer sealer, List<WitnessAddress> addresses, Clock clock, boolean active) {
        this.sealer = sealer;
        this.active = active && !addresses.isEmpty();
        began = clock.instant();
        all = addresses.stream().map(it -> new Witness(it, client, clock)).toList();
        sealer.witnessedBy(this);
    }

    List<TemoinView> views() {
        return all.stream().map(Witness::toView).toList();
    }

    /** What the first witness says that has seen another history. */
    Optional<Texte> contradiction() {
        return all.stream()
                .map(Witness::standing)
                .filter(Witness.Standing::contradicts)
                .flatMap(it -> Optional.ofNullable(it.message()).stream())
                .findFirst();
    }

    /** When a witness last cosigned. */
    Optional<Instant> cosigned() {
        return all.stream()
                .map(it -> it.standing().cosigned())
                .filter(Objects::nonNull)
                .max(Instant::compareTo);
    }

    /**
     * Since when none has cosigned: at the latest since these are asked; null without witnesses.
     */
    @Nullable Instant since() {
        return all.isEmpty() ? null : cosigned().orElse(began);
    }

    /** Events of the newest checkpoint that no witness has cosigned; 0 without witnesses. */
    long unwitnessed() {
        return all.isEmpty()
                ? 0
                : sealer.signedEvents()
                        - all.stream().mapToLong(it -> it.standing().size()).max().orElse(0);
    }

    boolean isEmpty() {
        return all.isEmpty();
    }

    /** One round of one after the other; to be called by one thread only. */
    void step() throws InterruptedException {
        for (var witness : all) {
            step(witness);
        }
    }

    private void step(Witness witness) throws InterruptedException {
        var open = sealer.sealing().orElse(null);
        if (open != null) {
            witness.step(open);
        }
    }

    @Override
    public synchronized void start() {
        if (threads.isEmpty()) {
            var stop = new CountDownLatch(1);
            stopping = stop;
            for (var i = 0; i < all.size(); i++) {
                var witness = all.get(i);
                threads.add(Supervised.thread("witness-" + i, () -> run(witness, stop)).start());
            }
        }
    }

    private void run(Witness witness, CountDownLatch stop) throws InterruptedException {
        do {
            step(witness);
        } while (!stop.await(PAUSE_MILLIS, TimeUnit.MILLISECONDS));
    }

    /**
     * What a witness is asked just now is not waited for. No thread is interrupted: that would
     * close the files of the journal that it reads.
     */
    @Override
    public synchronized void stop() {
        stopping.countDown();
        client.close();
        threads.forEach(it -> it.stopAndWait(Duration.ofSeconds(2)));
        threads.clear();
    }

    @Override
    public boolean isRunning() {
        return !threads.isEmpty();
    }

    @Override
    public boolean isAutoStartup() {
        return active;
    }

    /** Ends before the sealing does. */
    @Override
    public int getPhase() {
        return 1;
    }
}
