package fr.raccordement.scellement;

import fr.raccordement.api.scellement.query.CoherenceView;
import fr.raccordement.api.scellement.query.DossierView;
import fr.raccordement.api.scellement.query.DossierView.EvenementScelle;
import fr.raccordement.api.scellement.query.EvenementReference;
import fr.raccordement.api.scellement.query.PreuveView;
import fr.raccordement.axon.events.StoredEvent;
import fr.raccordement.axon.events.StoredEvents;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Makes proofs under the newest checkpoint. */
final class ProofMaker {

    private static final String FORMAT = "raccordement-preuve-1";

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
                .map(event -> inclusion(event, sealing.journal(), checkpoint))
                .toList();
    }

    Optional<CoherenceView> consistency(long from, long to) {
        return sealer.sealing()
                .map(Sealing::journal)
                .flatMap(
                        journal ->
                                journal.checkpoint(Math.min(from, to))
                                        .flatMap(
                                                smaller ->
                                                        journal.checkpoint(Math.max(from, to))
                                                                .map(
                                                                        larger ->
                                                                                consistency(
                                                                                        journal,
                                                                                        smaller,
                                                                                        larger))));
    }

    Optional<DossierView> bundle(String aggregateId) {
        var sealing = sealer.sealing().orElse(null);
        var checkpoint = sealing == null ? null : sealing.journal().lastCheckpoint().orElse(null);
        if (sealing == null || checkpoint == null) {
            return Optional.empty();
        }
        var all = events.of(aggregateId);
        var covered =
                all.stream()
                        .filter(event -> isCovered(event, sealing.journal(), checkpoint))
                        .map(event -> sealed(event, sealing.journal(), checkpoint))
                        .toList();
        return covered.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new DossierView(
                                FORMAT,
                                aggregateId,
                                sealing.key().verifierKey(),
                                checkpoint.note(),
                                all.size() - covered.size(),
                                covered));
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
