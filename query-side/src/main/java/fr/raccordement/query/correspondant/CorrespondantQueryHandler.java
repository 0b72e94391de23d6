package fr.raccordement.query.correspondant;

import fr.raccordement.api.correspondant.CorrespondanceId;
import fr.raccordement.api.correspondant.CorrespondantId;
import fr.raccordement.api.correspondant.Empreintes;
import fr.raccordement.api.correspondant.event.CorrespondanceEvent;
import fr.raccordement.api.correspondant.query.CorrespondantDeFicheView;
import fr.raccordement.api.correspondant.query.DesinscriptionView;
import fr.raccordement.api.correspondant.query.FindCorrespondance;
import fr.raccordement.api.correspondant.query.FindCorrespondantDUnRetour;
import fr.raccordement.api.correspondant.query.FindDesinscription;
import fr.raccordement.api.correspondant.query.ListCorrespondants;
import fr.raccordement.api.correspondant.query.StatutCorrespondant;
import fr.raccordement.api.fiche.ContactVault;
import fr.raccordement.projection.events.EventReader;
import java.util.List;
import java.util.Optional;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

/** Answers where contacts stand: to a screen, to who follows a link, to what writes to them. */
@Component
class CorrespondantQueryHandler {

    private final Correspondants correspondants;
    private final EventReader events;
    private final Empreintes empreintes;

    CorrespondantQueryHandler(
            Correspondants correspondants, EventReader events, ContactVault vault) {
        this.correspondants = correspondants;
        this.events = events;
        this.empreintes = new Empreintes(vault);
    }

    @QueryHandler
    List<CorrespondantDeFicheView> handle(ListCorrespondants query) {
        return correspondants.ofFiche(query.ficheId()).stream()
                .map(it -> new CorrespondantDeFicheView(it, correspondants.statut(it.email())))
                .toList();
    }

    @QueryHandler
    Optional<DesinscriptionView> handle(FindDesinscription query) {
        return empreintes.read(query.jeton()).map(CorrespondantId::new).map(this::view);
    }

    @QueryHandler
    Optional<CorrespondantId> handle(FindCorrespondantDUnRetour query) {
        return empreintes.readRetour(query.retour()).map(CorrespondantId::new);
    }

    @QueryHandler
    Optional<Long> handle(FindCorrespondance query) {
        try (var stream = events.read(new CorrespondanceId())) {
            return stream.map(it -> ((CorrespondanceEvent) it.getPayload()).jusqua())
                    .reduce((_, last) -> last);
        }
    }

    private DesinscriptionView view(CorrespondantId id) {
        return new DesinscriptionView(
                id, correspondants.state(id).statut() == StatutCorrespondant.DESINSCRIT);
    }
}
