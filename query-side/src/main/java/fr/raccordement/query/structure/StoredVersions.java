package fr.raccordement.query.structure;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fr.raccordement.api.structure.event.StructureEvent;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventBus;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * The versions of the structures that this node has stored events of: what was acknowledged here is
 * shown here, whether the view has it yet or not (D-209).
 */
@Component
class StoredVersions {

    private static final int KEPT = 10_000;

    private final Cache<String, Long> versions = Caffeine.newBuilder().maximumSize(KEPT).build();

    /** From now on every event of a structure that this node stores is noted once it is stored. */
    @Autowired(required = false)
    void registerOn(EventBus events) {
        events.subscribe(this::note);
    }

    /** Whether an event of the structure was stored here that is not in what a view says of it. */
    boolean isBehind(StructureState structure) {
        var stored = versions.getIfPresent(structure.siret());
        return stored != null && structure.version() < stored;
    }

    private void note(List<? extends EventMessage<?>> events) {
        var next = new HashMap<String, Long>();
        for (var message : events) {
            if (message.getPayload() instanceof StructureEvent event
                    && message instanceof DomainEventMessage<?> stored) {
                next.merge(event.siret(), stored.getSequenceNumber(), Math::max);
            }
        }
        if (!next.isEmpty()) {
            afterStored(next);
        }
    }

    private void afterStored(Map<String, Long> next) {
        if (CurrentUnitOfWork.isStarted()) {
            CurrentUnitOfWork.get().root().afterCommit(_ -> keep(next));
        } else {
            keep(next);
        }
    }

    private void keep(Map<String, Long> next) {
        next.forEach((siret, version) -> versions.asMap().merge(siret, version, Math::max));
    }
}
