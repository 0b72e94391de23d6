package fr.raccordement.command.contact;

import fr.raccordement.api.fiche.ContactVault;
import fr.raccordement.api.fiche.SealedText;
import fr.raccordement.api.fiche.event.ContactsForgotten;
import fr.raccordement.api.fiche.event.FicheEvent;
import fr.raccordement.api.raccordementapi.event.RaccordementApiContactForgotten;
import fr.raccordement.api.raccordementapi.event.RaccordementApiEvent;
import fr.raccordement.api.texte.TextesId;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.stereotype.Component;

/**
 * Seals the texts of an event: of a fiche and of a connection under the key of their contacts, so
 * that one act destroys both; of all others under one a thing. A key that is to be destroyed is not
 * used any more from the event on that says so, whose own reason stays (D-262).
 *
 * <p>It costs one round trip a text, to the keys. What a thing was forgotten by is read from its
 * own events, which were read a moment ago, or found by the keys that are used up.
 */
@Component
class TextKeys {

    private final EventStore events;
    private final ContactVault vault;

    TextKeys(EventStore events, ContactVault vault) {
        this.events = events;
        this.vault = vault;
    }

    String seal(DomainEventMessage<?> event, String text) {
        return switch (event.getPayload()) {
            case FicheEvent it ->
                    SealedText.seal(
                            vault,
                            it.ficheId() + "." + destroyed(event, ContactsForgotten.class),
                            text);
            case RaccordementApiEvent it ->
                    SealedText.seal(
                            vault,
                            "raccordement-api/"
                                    + it.raccordementApiId()
                                    + "."
                                    + destroyed(event, RaccordementApiContactForgotten.class),
                            text);
            default -> sealApart(new TextesId(event.getAggregateIdentifier()), text);
        };
    }

    /** Under the first of its keys that was not destroyed. */
    private String sealApart(TextesId textes, String text) {
        for (long destroyed = 0; ; destroyed++) {
            var cle = textes.cle(destroyed);
            var sealed = vault.sealUnlessDestroyed(cle, text);
            if (sealed.isPresent()) {
                return SealedText.of(cle, sealed.get());
            }
        }
    }

    /** How many keys of the thing are used up once the event is stored. */
    private long destroyed(DomainEventMessage<?> event, Class<?> forgotten) {
        try (var stored = events.readEvents(event.getAggregateIdentifier(), 0).asStream()) {
            return stored.filter(it -> it.getSequenceNumber() < event.getSequenceNumber())
                            .filter(it -> forgotten.isInstance(it.getPayload()))
                            .count()
                    + (forgotten.isInstance(event.getPayload()) ? 1 : 0);
        }
    }
}
