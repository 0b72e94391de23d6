package fr.raccordement.query.habilitation;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Sorts.ascending;

import fr.raccordement.api.acteur.Actor;
import fr.raccordement.api.habilitation.HabilitationId;
import fr.raccordement.api.habilitation.event.HabilitationEvent;
import fr.raccordement.query.ProjectedCollection;
import fr.raccordement.query.evenements.EventReader;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;
import org.springframework.stereotype.Component;

/** What a viewer may see: everything of a structure on which they hold any profile. */
@Component
public class ViewerRights {

    private final EventReader events;
    private final ProjectedCollection<HabilitationDocument> habilitations;

    ViewerRights(EventReader events, ProjectedCollection<HabilitationDocument> habilitations) {
        this.events = events;
        this.habilitations = habilitations;
    }

    /** Whether the viewer sees the structure, as the events say at this moment. */
    public boolean sees(Actor viewer, String structure) {
        if (viewer.seesEverything()) {
            return true;
        }
        return events.read(new HabilitationId(structure, viewer.login()))
                .reduce((_, last) -> last)
                .map(ViewerRights::document)
                .filter(HabilitationDocument::holdsSomething)
                .isPresent();
    }

    /** SIRETs of the structures that the viewer holds something on, as the projection knows. */
    public List<String> structures(Actor viewer) {
        return held(viewer).stream()
                .filter(HabilitationDocument::holdsSomething)
                .map(HabilitationDocument::structure)
                .toList();
    }

    List<HabilitationDocument> held(Actor viewer) {
        return habilitations
                .documents()
                .find(eq("utilisateur", viewer.login()))
                .sort(ascending("structure"))
                .into(new ArrayList<>());
    }

    private static HabilitationDocument document(DomainEventMessage<?> message) {
        return HabilitationDocument.after(
                (HabilitationEvent) message.getPayload(),
                message.getTimestamp(),
                message.getSequenceNumber());
    }
}
