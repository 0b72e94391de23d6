package fr.raccordement.query.certificat;

import fr.raccordement.api.acteur.Actor;
import fr.raccordement.api.certificat.query.CertificatView;
import fr.raccordement.api.certificat.query.DetentionView;
import fr.raccordement.api.certificat.query.FindCertificat;
import fr.raccordement.api.claim.ClaimId;
import fr.raccordement.api.claim.ClaimKind;
import fr.raccordement.api.fiche.FicheId;
import fr.raccordement.api.fiche.event.FicheCreated;
import fr.raccordement.api.habilitation.Partie;
import fr.raccordement.projection.events.EventReader;
import fr.raccordement.query.habilitation.ViewerRights;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

/** Who holds a certificate, folded from the events of its claim. */
@Component
class CertificatQueryHandler {

    private final EventReader events;
    private final ViewerRights rights;

    CertificatQueryHandler(EventReader events, ViewerRights rights) {
        this.events = events;
        this.rights = rights;
    }

    @QueryHandler
    Optional<CertificatView> handle(FindCertificat query) {
        var sha256 = query.sha256().replace(":", "").toLowerCase(Locale.ROOT);
        var detentions = new Detentions();
        events.read(new ClaimId(ClaimKind.CERTIFICAT, sha256)).forEachOrdered(detentions::tell);
        var seen = seen(query.viewer(), detentions.all());
        return seen.isEmpty() ? Optional.empty() : Optional.of(new CertificatView(sha256, seen));
    }

    private List<DetentionView> seen(Actor viewer, List<DetentionView> detentions) {
        var fiches =
                detentions.stream()
                        .map(DetentionView::ficheId)
                        .distinct()
                        .collect(Collectors.toMap(Function.identity(), it -> sees(viewer, it)));
        return detentions.stream().filter(it -> fiches.get(it.ficheId())).toList();
    }

    private boolean sees(Actor viewer, String ficheId) {
        return events.read(new FicheId(ficheId))
                .findFirst()
                .map(first -> (FicheCreated) first.getPayload())
                .filter(
                        fiche ->
                                rights.sees(viewer, Partie.filing(fiche.kind()), fiche.structure()))
                .isPresent();
    }
}
