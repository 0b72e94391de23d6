package fr.raccordement.scellement;

import fr.raccordement.api.Texte;
import fr.raccordement.api.scellement.query.TemoinView;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One witness and what it has seen of the log. It is asked about each checkpoint that is published,
 * by one thread; while it is away or refuses, after pauses that grow.
 */
final class Witness {

    private static final Logger LOG = LoggerFactory.getLogger(Witness.class);

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(5);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(10);

    /** How many checkpoints are looked through at start for one that it has cosigned. */
    private static final int LOOKED_THROUGH = 200;

    private final WitnessAddress address;
    private final WitnessClient client;
    private final Clock clock;
    private volatile Standing standing = Standing.NONE;
    private @Nullable String log;

    /** The size that it is believed to have cosigned last. */
    private long known;

    /** Whether it has been asked since the log was opened. */
    private boolean asked;

    private int failures;
    private Instant notBefore = Instant.MIN;

    Witness(WitnessAddress address, WitnessClient client, Clock clock) {
        this.address = address;
        this.client = client;
        this.clock = clock;
    }

    /**
     * How it stands.
     *
     * @param size of the largest checkpoint that it cosigned; 0 without
     * @param cosigned when it last cosigned
     * @param failing since when it has not, though asked
     * @param message why
     * @param contradicts whether that is because it has seen another history
     */
    record Standing(
            long size,
            @Nullable Instant cosigned,
            @Nullable Instant failing,
            @Nullable Texte message,
            boolean contradicts) {

        static final Standing NONE = new Standing(0, null, null, null, false);
    }

    Standing standing() {
        return standing;
    }

    TemoinView toView() {
        var it = standing;
        return new TemoinView(
                name(),
                it.cosigned() == null ? null : it.size(),
                it.cosigned(),
                it.failing(),
                it.message());
    }

    /** Asks about the checkpoint published last, unless it has cosigned that or is to be left. */
    void step(Sealing open) throws InterruptedException {
        if (!open.key().verifierKey().equals(log)) {
            begin(open);
        }
        if (clock.instant().isBefore(notBefore)) {
            return;
        }
        try {
            var published = open.published().orElse(null);
            if (published != null
                    && published.size() <= open.journal().size()
                    && (!asked || published.size() > standing.size())) {
                ask(open, published);
            }
        } catch (IOException | RuntimeException failed) {
            LOG.debug("The witness {} was not asked", address.key().name(), failed);
            fail(
                    new Texte(
                            "ce qui est publié ou le journal ne se lit pas, " + failed,
                            "what is published or the journal cannot be read, " + failed));
        }
    }

    /** Another log, or the first one: what it has seen of that stands in what is published. */
    private void begin(Sealing open) {
        log = open.key().verifierKey();
        known = 0;
        asked = false;
        failures = 0;
        notBefore = Instant.MIN;
        standing = Standing.NONE;
        for (var each : open.journal().checkpointsBefore(Long.MAX_VALUE, LOOKED_THROUGH)) {
            var checkpoint = open.cosigned(each);
            var at = address.key().cosigned(checkpoint).orElse(null);
            if (at != null) {
                known = checkpoint.size();
                standing = new Standing(known, at, null, null, false);
                return;
            }
        }
    }

    private void ask(Sealing open, Checkpoint checkpoint) throws IOException, InterruptedException {
        known = Math.min(known, checkpoint.size());
        var answer = submit(open, checkpoint);
        if (answer instanceof WitnessClient.Conflict conflict
                && conflict.size() <= checkpoint.size()
                && conflict.size() != known) {
            known = conflict.size();
            answer = submit(open, checkpoint);
        }
        switch (answer) {
            case WitnessClient.Cosigned it -> accept(open, checkpoint, it.lines());
            case WitnessClient.Refused it -> fail(it.reason());
            case WitnessClient.Conflict it -> conflict(open, checkpoint, it.size());
            case WitnessClient.Unproven _ -> unproven(open, checkpoint);
        }
    }

    private WitnessClient.Answer submit(Sealing open, Checkpoint checkpoint)
            throws InterruptedException {
        var proof = open.journal().proofs().consistency(known, checkpoint.size());
        return client.addCheckpoint(address.submission(), known, proof, checkpoint);
    }

    private void accept(Sealing open, Checkpoint checkpoint, List<String> lines)
            throws IOException {
        for (var line : lines) {
            var at = address.key().cosigned(checkpoint, line).orElse(null);
            if (at != null) {
                open.cosign(checkpoint, address.key(), line);
                if (standing.failing() != null) {
                    LOG.warn("The witness {} cosigns again.", address.key().name());
                }
                known = checkpoint.size();
                asked = true;
                failures = 0;
                standing = new Standing(known, at, null, null, false);
                return;
            }
        }
        fail(
                new Texte(
                        "sa réponse n'est pas signée de sa clé",
                        "its answer is not signed by its key"));
    }

    /**
     * It has cosigned as many events as the checkpoint has, or more; who reads what is published
     * may have shown it a newer one meanwhile.
     */
    private void conflict(Sealing open, Checkpoint checkpoint, long size) throws IOException {
        var published = open.published().map(Checkpoint::size).orElse(0L);
        if (size > checkpoint.size() && size <= published) {
            known = size;
        } else if (size > checkpoint.size()) {
            contradict(
                    new Texte(
                            "il a cosigné %d événements, ce journal n'en a signé que %d"
                                    .formatted(size, published),
                            "it has cosigned %d events, this log has signed no more than %d"
                                    .formatted(size, published)));
        } else if (size == checkpoint.size()) {
            contradict(
                    new Texte(
                            "il a cosigné une autre racine de %d événements".formatted(size),
                            "it has cosigned another root of %d events".formatted(size)));
        } else {
            fail(
                    new Texte(
                            "il en est à %d événements et refuse d'en partir".formatted(size),
                            "it is at %d events and refuses to go on from there".formatted(size)));
        }
    }

    /** Unless the journal is being made anew, it is the witness that has seen another log. */
    private void unproven(Sealing open, Checkpoint checkpoint) {
        if (Arrays.equals(open.journal().proofs().root(checkpoint.size()), checkpoint.root())) {
            contradict(
                    new Texte(
                            "ce journal ne continue pas les %d événements qu'il a cosignés"
                                    .formatted(known),
                            "this log does not continue the %d events that it has cosigned"
                                    .formatted(known)));
        } else {
            fail(new Texte("le journal est refait", "the journal is being made anew"));
        }
    }

    /** To be away is no way of taking back what it has said of another history. */
    private void fail(Texte why) {
        var before = standing;
        var sentence =
                new Texte(
                        "Le témoin %s ne cosigne pas : %s.".formatted(name(), why.fr()),
                        "The witness %s does not cosign: %s.".formatted(name(), why.en()));
        if (!before.contradicts() && !sentence.equals(before.message())) {
            LOG.warn(
                    "{} It last cosigned {}; it is asked again.",
                    sentence.en(),
                    before.cosigned() == null
                            ? "nothing"
                            : "%d events, on %s".formatted(before.size(), before.cosigned()));
        }
        stand(before.contradicts() ? before.message() : sentence, before.contradicts());
    }

    private void contradict(Texte why) {
        var sentence =
                new Texte(
                        "Le témoin %s a vu une autre histoire : %s.".formatted(name(), why.fr()),
                        "The witness %s has seen another history: %s.".formatted(name(), why.en()));
        if (!sentence.equals(standing.message())) {
            LOG.error(
                    "{} Keep every copy of what was published: they are the evidence.",
                    sentence.en());
        }
        stand(sentence, true);
    }

    private void stand(@Nullable Texte sentence, boolean contradicts) {
        var before = standing;
        var now = clock.instant();
        failures++;
        notBefore = now.plus(pause());
        standing =
                new Standing(
                        before.size(),
                        before.cosigned(),
                        before.failing() == null ? now : before.failing(),
                        sentence,
                        contradicts);
    }

    private Duration pause() {
        var pause = FIRST_PAUSE.multipliedBy(1L << Math.min(failures - 1, 10));
        return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
    }

    private String name() {
        return address.key().name();
    }
}
