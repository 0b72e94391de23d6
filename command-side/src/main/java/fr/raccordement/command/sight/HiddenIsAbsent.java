package fr.raccordement.command.sight;

import fr.raccordement.api.RuleViolatedException;
import fr.raccordement.api.acteur.Actor;
import fr.raccordement.api.fiche.event.FicheCreated;
import fr.raccordement.api.habilitation.Rights;
import fr.raccordement.processing.HandlingOrder;
import java.util.Map;
import java.util.Optional;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Judges a command about a thing before the thing is loaded. Whether there is no such thing or the
 * sender may not know of it, the same is read, its first event and what the sender holds, and the
 * same is answered (D-254, D-255). What the sender may do with what they know of is judged where it
 * is decided.
 */
@Component
@Order(HandlingOrder.RIGHTS)
class HiddenIsAbsent implements MessageHandlerInterceptor<CommandMessage<?>> {

    private final EventStore events;
    private final Rights rights;
    private final IdentifiantsProperties identifiants;

    HiddenIsAbsent(EventStore events, Rights rights, IdentifiantsProperties identifiants) {
        this.events = events;
        this.rights = rights;
        this.identifiants = identifiants;
    }

    @Override
    public @Nullable Object handle(
            UnitOfWork<? extends CommandMessage<?>> work, InterceptorChain chain) throws Exception {
        var message = work.getMessage();
        try {
            judge(message.getPayload(), message.getMetaData());
        } catch (RuleViolatedException refused) {
            throw new CommandExecutionException(refused.getMessage(), refused, refused.refusal());
        }
        return chain.proceed();
    }

    private void judge(Object command, Map<String, ?> metaData) {
        var needed = Things.neededBy(command);
        if ((needed.isPresent() || givesName(command)) && !Actor.from(metaData).seesEverything()) {
            var first = needed.map(it -> known(it, metaData));
            if (!identifiants.libres()) {
                NewName.givenBy(command, first.map(HiddenIsAbsent::structure).orElse(null))
                        .filter(name -> !name.isOwn())
                        .ifPresent(name -> requireGivenBefore(name, metaData));
            }
        }
    }

    private boolean givesName(Object command) {
        return !identifiants.libres() && NewName.givenBy(command, null).isPresent();
    }

    /** The first event of a thing that the sender may know of; NOT_FOUND in all other cases. */
    private Object known(Object id, Map<String, ?> metaData) {
        var first = first(id);
        rights.requireKnown(
                metaData, first.map(Things::concerns).orElseGet(() -> Things.ofAbsent(id)));
        return first.orElseThrow(Rights::notFound);
    }

    /** Whoever gave it before may repeat themselves. */
    private void requireGivenBefore(NewName name, Map<String, ?> metaData) {
        try {
            known(name.id(), metaData);
        } catch (RuleViolatedException _) {
            throw name.refused();
        }
    }

    private Optional<Object> first(Object id) {
        try (var stream = events.readEvents(id.toString(), 0).asStream()) {
            return stream.findFirst().map(DomainEventMessage::getPayload);
        }
    }

    private static @Nullable String structure(Object first) {
        return first instanceof FicheCreated fiche ? fiche.structure() : null;
    }
}
