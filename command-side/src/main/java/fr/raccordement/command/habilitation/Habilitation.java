package fr.raccordement.command.habilitation;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import fr.raccordement.api.habilitation.HabilitationId;
import fr.raccordement.api.habilitation.Profil;
import fr.raccordement.api.habilitation.event.GestionnairePrincipalNamed;
import fr.raccordement.api.habilitation.event.HabilitationEvent;
import java.util.List;
import java.util.Set;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** What one user holds on one structure. */
@Aggregate(type = "Habilitation")
class Habilitation {

    @AggregateIdentifier private HabilitationId id;
    private Set<Profil> profils = Set.of();

    void namePrincipal(HabilitationId named, List<Profil> granted) {
        if (!profils.containsAll(granted)) {
            apply(new GestionnairePrincipalNamed(named.structure(), named.utilisateur(), granted));
        }
    }

    @EventSourcingHandler
    void evolve(HabilitationEvent event) {
        id = new HabilitationId(event.structure(), event.utilisateur());
        profils = profilsAfter(profils, event);
    }

    /** The profiles held after an event; the one fold of the aggregate and of the rights. */
    static Set<Profil> profilsAfter(@Nullable Set<Profil> before, HabilitationEvent event) {
        return switch (event) {
            case GestionnairePrincipalNamed named -> Set.copyOf(named.profils());
        };
    }
}
