package fr.raccordement.scellement;

import fr.raccordement.api.scellement.event.PointDeControleRecorded;
import fr.raccordement.api.scellement.event.ScellementEvent;
import fr.raccordement.api.scellement.event.ScellementRestarted;
import fr.raccordement.api.scellement.event.ScellementStarted;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a store of a test knows of its log; what is recorded is an event of that store. */
final class MemoryRecords implements LogRecords {

    final List<ScellementEvent> recorded = new ArrayList<>();

    private final List<String> told = new ArrayList<>();

    private final MemoryStore store;
    private boolean ready;
    private boolean silent;

    MemoryRecords(MemoryStore store) {
        this.store = store;
    }

    /** From now on commands are decided. */
    void ready() {
        ready = true;
    }

    void restarted(SealingKey next, String motif) {
        add(
                new ScellementRestarted(
                        "magasin", next.name(), next.verifierKey(), null, null, 0, motif));
    }

    @Override
    public Optional<KnownLog> known() {
        @Nullable KnownLog known = null;
        for (var event : recorded) {
            known = KnownLog.after(known, event, Instant.EPOCH);
        }
        return Optional.ofNullable(known);
    }

    @Override
    public boolean isReady() {
        return ready;
    }

    @Override
    public void record(SealingKey key, Checkpoint reached) {
        var root = Views.text(reached.root());
        add(
                known().isEmpty()
                        ? new ScellementStarted(
                                "magasin", key.name(), key.verifierKey(), reached.size(), root)
                        : new PointDeControleRecorded("magasin", key.name(), reached.size(), root));
    }

    @Override
    public void stand(@Nullable String broken, Instant since) {
        if (silent) {
            throw new IllegalStateException("nobody can be told");
        }
        told.add(broken == null ? "whole" : "broken " + broken);
    }

    /** Whether the operator can be told nothing. */
    void silent(boolean silent) {
        this.silent = silent;
    }

    /** What the operator was told, in order. */
    List<String> told() {
        return told;
    }

    private void add(ScellementEvent event) {
        recorded.add(event);
        store.append("scellement-magasin", event.getClass().getName());
    }
}
