package fr.raccordement.command.webhook;

import fr.raccordement.api.webhook.LivraisonId;
import fr.raccordement.api.webhook.event.LivraisonEvent;
import fr.raccordement.command.EventFold;
import org.springframework.stereotype.Component;

/** From the events of the delivery. */
@Component
class EventSourcedLivraisons implements Livraisons {

    private final EventFold events;

    EventSourcedLivraisons(EventFold events) {
        this.events = events;
    }

    @Override
    public boolean wereTried(LivraisonId livraison) {
        return events.<LivraisonEvent, Boolean>fold(
                        livraison, LivraisonEvent.class, (_, _) -> Boolean.TRUE)
                != null;
    }
}
