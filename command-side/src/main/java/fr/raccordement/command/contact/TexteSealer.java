package fr.raccordement.command.contact;

import fr.raccordement.api.acteur.Actor;
import fr.raccordement.api.fiche.SealedText;
import fr.raccordement.api.fiche.TexteLibre;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.function.BiFunction;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.MessageDispatchInterceptor;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Seals what people typed before an event is stored: every component that is a {@link TexteLibre}.
 * A text that is sealed already, as one that is passed on from another event, stays under its own
 * key; what the system says is no secret (D-262).
 */
@Component
class TexteSealer implements MessageDispatchInterceptor<EventMessage<?>> {

    private static final ClassValue<List<RecordComponent>> COMPONENTS =
            new ClassValue<>() {
                @Override
                protected List<RecordComponent> computeValue(Class<?> type) {
                    return type.isRecord() ? List.of(type.getRecordComponents()) : List.of();
                }
            };

    private static final ClassValue<List<RecordComponent>> TEXTS =
            new ClassValue<>() {
                @Override
                protected List<RecordComponent> computeValue(Class<?> type) {
                    return COMPONENTS.get(type).stream()
                            .filter(it -> it.isAnnotationPresent(TexteLibre.class))
                            .toList();
                }
            };

    private final TextKeys keys;

    TexteSealer(TextKeys keys) {
        this.keys = keys;
    }

    @Autowired
    void registerOn(EventStore events) {
        events.registerDispatchInterceptor(this);
    }

    @Override
    public BiFunction<Integer, EventMessage<?>, EventMessage<?>> handle(
            List<? extends EventMessage<?>> messages) {
        return (_, message) ->
                message instanceof DomainEventMessage<?> event
                                && isOfSomebody(event)
                                && hasText(event.getPayload())
                        ? sealed(event)
                        : message;
    }

    private static boolean isOfSomebody(DomainEventMessage<?> event) {
        return !Actor.SYSTEME.equals(event.getMetaData().get(Actor.ACTOR));
    }

    private static boolean hasText(Object event) {
        return TEXTS.get(event.getClass()).stream().anyMatch(it -> text(it, event) != null);
    }

    private DomainEventMessage<?> sealed(DomainEventMessage<?> event) {
        return new GenericDomainEventMessage<>(
                event.getType(),
                event.getAggregateIdentifier(),
                event.getSequenceNumber(),
                payload(event),
                event.getMetaData(),
                event.getIdentifier(),
                event.getTimestamp());
    }

    private Object payload(DomainEventMessage<?> event) {
        var type = event.getPayload().getClass();
        var components = COMPONENTS.get(type);
        try {
            var constructor =
                    type.getDeclaredConstructor(
                            components.stream()
                                    .map(RecordComponent::getType)
                                    .toArray(Class<?>[]::new));
            return constructor.newInstance(
                    components.stream().map(it -> sealed(it, event)).toArray());
        } catch (ReflectiveOperationException failed) {
            throw new IllegalStateException(type.getName(), failed);
        }
    }

    private @Nullable Object sealed(RecordComponent component, DomainEventMessage<?> event) {
        var text = text(component, event.getPayload());
        return text == null ? value(component, event.getPayload()) : keys.seal(event, text);
    }

    /** What is to be sealed; null where that is nothing. */
    private static @Nullable String text(RecordComponent component, Object event) {
        return TEXTS.get(event.getClass()).contains(component)
                        && value(component, event) instanceof String text
                        && !text.isBlank()
                        && !SealedText.isSealed(text)
                ? text
                : null;
    }

    private static @Nullable Object value(RecordComponent component, Object event) {
        try {
            return component.getAccessor().invoke(event);
        } catch (ReflectiveOperationException failed) {
            throw new IllegalStateException(component.toString(), failed);
        }
    }
}
