package fr.raccordement.query.habilitation;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Sorts.ascending;

import fr.raccordement.api.acteur.Actor;
import fr.raccordement.api.habilitation.HabilitationId;
import fr.raccordement.api.habilitation.Partie;
import fr.raccordement.api.habilitation.event.HabilitationEvent;
import fr.raccordement.query.ProjectedCollection;
import fr.raccordement.query.evenements.EventReader;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;
import org.springframework.stereotype.Component;

/** What a viewer may see: what concerns a structure, as the profiles that they hold there say. */
@Component
public class ViewerRights {

    private final EventReader events;
    private final ProjectedCollection<HabilitationDocument> habilitations;

    ViewerRights(EventReader events, ProjectedCollection<HabilitationDocument> habilitations) {
        this.events = events;
        this.habilitations = habilitations;
    }

    /**
     * Whether the viewer sees what concerns the structure, as the events say at this moment.
     *
     * @param partie as what it is concerned
     */
    public boolean sees(Actor viewer, Partie partie, String structure) {
        if (viewer.seesEverything()) {
            return true;
        }
        return events.read(new HabilitationId(structure, viewer.login()))
                .reduce((_, last) -> last)
                .map(ViewerRights::document)
                .filter(held -> partie.isReadableWith(held.profils()))
                .isPresent();
    }

    /** SIRETs of the structures that the viewer reads such things of, as the projection knows. */
    public List<String> structures(Actor viewer, Partie partie) {
        return held(viewer).stream()
                .filter(held -> partie.isReadableWith(held.profils()))
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
