package fr.raccordement.command.contact;

import fr.raccordement.api.avis.event.CourrielForgotten;
import fr.raccordement.api.fiche.ContactVault;
import fr.raccordement.api.fiche.event.ContactsForgotten;
import fr.raccordement.api.raccordementapi.event.RaccordementApiContactForgotten;
import fr.raccordement.api.texte.event.TextesForgotten;
import java.util.List;
import java.util.function.BiFunction;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.MessageDispatchInterceptor;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Destroys a key as soon as it is stored that somebody is forgotten, before whoever decided it is
 * answered: nothing that is shown or typed from then on is under it. Where the program ends
 * between, {@link WhenContactsForgottenThenDestroyKey} sees to it.
 */
@Component
class KeysDestroyedAtOnce implements MessageDispatchInterceptor<EventMessage<?>> {

    private static final Logger LOG = LoggerFactory.getLogger(KeysDestroyedAtOnce.class);

    private final ContactVault vault;

    KeysDestroyedAtOnce(ContactVault vault) {
        this.vault = vault;
    }

    @Autowired
    void registerOn(EventStore events) {
        events.registerDispatchInterceptor(this);
    }

    @Override
    public BiFunction<Integer, EventMessage<?>, EventMessage<?>> handle(
            List<? extends EventMessage<?>> messages) {
        return (_, message) -> {
            switch (message.getPayload()) {
                case ContactsForgotten it -> destroyOnceStored(it.cle());
                case CourrielForgotten it -> destroyOnceStored(it.cle());
                case RaccordementApiContactForgotten it -> destroyOnceStored(it.cle());
                case TextesForgotten it -> destroyOnceStored(it.cle());
                default -> {}
            }
            return message;
        };
    }

    private void destroyOnceStored(String cle) {
        CurrentUnitOfWork.ifStarted(work -> work.root().afterCommit(_ -> destroy(cle)));
    }

    private void destroy(String cle) {
        try {
            vault.destroy(cle);
        } catch (RuntimeException e) {
            LOG.warn("The key {} is destroyed a little later", cle, e);
        }
    }
}
