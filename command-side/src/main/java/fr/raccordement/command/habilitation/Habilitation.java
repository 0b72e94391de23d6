package fr.raccordement.command.habilitation;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import fr.raccordement.api.habilitation.HabilitationId;
import fr.raccordement.api.habilitation.Profil;
import fr.raccordement.api.habilitation.event.GestionnairePrincipalNamed;
import fr.raccordement.api.habilitation.event.HabilitationEvent;
import java.util.List;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;

/** What one user holds on one structure. */
@Aggregate(type = "Habilitation")
class Habilitation {

    @AggregateIdentifier private HabilitationId id;
    private Droits droits = Droits.NONE;

    void namePrincipal(HabilitationId named, List<Profil> granted) {
        if (!droits.gestionnairePrincipal() || !droits.profils().containsAll(granted)) {
            apply(new GestionnairePrincipalNamed(named.structure(), named.utilisateur(), granted));
        }
    }

    @EventSourcingHandler
    void evolve(HabilitationEvent event) {
        id = new HabilitationId(event.structure(), event.utilisateur());
        droits = Droits.after(droits, event);
    }
}
