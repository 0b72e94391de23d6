package fr.raccordement.scellement;

import fr.raccordement.api.scellement.query.CoherenceView;
import fr.raccordement.api.scellement.query.DossierView;
import fr.raccordement.api.scellement.query.DossierView.EvenementScelle;
import fr.raccordement.api.scellement.query.EvenementReference;
import fr.raccordement.api.scellement.query.PreuveView;
import fr.raccordement.axon.events.StoredEvent;
import fr.raccordement.axon.events.StoredEvents;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Makes proofs under the newest checkpoint; all events of a thing under the newest that a witness
 * has cosigned, if that covers them too.
 */
final class ProofMaker {

    private static final String FORMAT = "raccordement-preuve-1";
    private static final String WHOLE = "raccordement-dossier-entier-1";

    /** Checkpoints behind the newest, while witnesses are away. */
    private static final int LOOKED_THROUGH = 200;

    private final Sealer sealer;
    private final StoredEvents events;

    ProofMaker(Sealer sealer, StoredEvents events) {
        this.sealer = sealer;
        this.events = events;
    }

    /** Proofs of the events that the newest checkpoint covers. */
    List<PreuveView> inclusions(Collection<EvenementReference> evenements) {
        var sealing = sealer.sealing().orElse(null);
        var checkpoint = sealing == null ? null : sealing.journal().lastCheckpoint().orElse(null);
        if (sealing == null || checkpoint == null || evenements.isEmpty()) {
            return List.of();
        }
        var wanted =
                evenements.stream()
                        .map(it -> new StoredEvent.Reference(it.aggregateId(), it.sequence()))
                        .toList();
        return events.find(wanted).stream()
                .filter(event -> isCovered(event, sealing.journal(), checkpoint))
                .map(event -> inclusion(event, sealing.journal(), sealing.cosigned(checkpoint)))
                .toList();
    }

    Optional<CoherenceView> consistency(long from, long to) {
        var sealing = sealer.sealing().orElse(null);
        if (sealing == null) {
            return Optional.empty();
        }
        var journal = sealing.journal();
        var smaller = journal.checkpoint(Math.min(from, to)).map(sealing::cosigned);
        var larger = journal.checkpoint(Math.max(from, to)).map(sealing::cosigned);
        return smaller.flatMap(one -> larger.map(other -> consistency(journal, one, other)));
    }

    Optional<DossierView> bundle(String aggregateId) {
        var sealing = sealer.sealing().orElse(null);
        var newest = sealing == null ? null : sealing.journal().lastCheckpoint().orElse(null);
        if (sealing == null || newest == null) {
            return Optional.empty();
        }
        var journal = sealing.journal();
        var all = events.of(aggregateId);
        var covered = all.stream().filter(event -> isCovered(event, journal, newest)).toList();
        if (covered.isEmpty()) {
            return Optional.empty();
        }
        var last = journal.indexOf(covered.getLast().position());
        var checkpoint = witnessed(sealing, last).orElse(newest);
        return Optional.of(
                new DossierView(
                        FORMAT,
                        aggregateId,
                        sealing.key().verifierKey(),
                        checkpoint.note(),
                        whole(sealing, checkpoint, aggregateId, covered),
                        all.size() - covered.size(),
                        covered.stream().map(it -> sealed(it, journal, checkpoint)).toList()));
    }

    /**
     * The signed word that these events are all of the thing in the log; none where the log has
     * more than the store gives, another event than was sealed, or does not know.
     */
    private @Nullable String whole(
            Sealing sealing, Checkpoint checkpoint, String aggregateId, List<StoredEvent> covered) {
        var journal = sealing.journal();
        try {
            var isWhole =
                    journal.countOf(aggregateId, checkpoint.size()) == covered.size()
                            && aggregateId.chars().noneMatch(it -> it < ' ')
                            && covered.stream().allMatch(it -> isAsSealed(it, journal));
            return isWhole
                    ? sealing.key()
                            .signedNote(
                                    "%s\n%s\n%d\n%s\n%s\n%d\n%d\n"
                                            .formatted(
                                                    WHOLE,
                                                    checkpoint.origin(),
                                                    checkpoint.size(),
                                                    Views.text(checkpoint.root()),
                                                    aggregateId,
                                                    covered.size(),
                                                    journal.indexOf(covered.getLast().position())))
                    : null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean isAsSealed(StoredEvent event, Journal journal) {
        return Arrays.equals(
                journal.leaf(journal.indexOf(event.position())), Leaf.hash(events.store(), event));
    }

    /** The newest checkpoint that covers a leaf and that a witness has cosigned. */
    private static Optional<Checkpoint> witnessed(Sealing sealing, long leaf) {
        return sealing.journal().checkpointsBefore(Long.MAX_VALUE, LOOKED_THROUGH).stream()
                .takeWhile(it -> it.size() > leaf)
                .map(sealing::cosigned)
                .filter(it -> it.signatures().count() > 1)
                .findFirst();
    }

    private static boolean isCovered(StoredEvent event, Journal journal, Checkpoint checkpoint) {
        var index = journal.indexOf(event.position());
        return index >= 0 && index < checkpoint.size();
    }

    private PreuveView inclusion(StoredEvent event, Journal journal, Checkpoint checkpoint) {
        var index = journal.indexOf(event.position());
        var leaf = journal.leaf(index);
        return new PreuveView(
                event.aggregateId(),
                event.sequence(),
                event.position(),
                index,
                Views.text(leaf),
                Arrays.equals(leaf, Leaf.hash(events.store(), event)),
                Views.texts(journal.proofs().inclusion(index, checkpoint.size())),
                Views.checkpoint(checkpoint));
    }

    private EvenementScelle sealed(StoredEvent event, Journal journal, Checkpoint checkpoint) {
        var index = journal.indexOf(event.position());
        return new EvenementScelle(
                index,
                Views.text(Leaf.content(events.store(), event)),
                Views.texts(journal.proofs().inclusion(index, checkpoint.size())));
    }

    private static CoherenceView consistency(
            Journal journal, Checkpoint smaller, Checkpoint larger) {
        return new CoherenceView(
                Views.checkpoint(smaller),
                Views.checkpoint(larger),
                Views.texts(journal.proofs().consistency(smaller.size(), larger.size())));
    }
}
