package fr.raccordement.query.certificat;

import fr.raccordement.api.certificat.query.CertificatView;
import fr.raccordement.api.certificat.query.DetentionView;
import fr.raccordement.api.certificat.query.FindCertificat;
import fr.raccordement.api.claim.ClaimId;
import fr.raccordement.api.claim.ClaimKind;
import fr.raccordement.api.fiche.FicheId;
import fr.raccordement.api.fiche.event.FicheCreated;
import fr.raccordement.api.habilitation.Concern;
import fr.raccordement.api.typed.TypedForm;
import fr.raccordement.projection.events.EventReader;
import fr.raccordement.projection.rights.ReadRights;
import fr.raccordement.projection.rights.Sight;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

/** Who holds a certificate, folded from the events of its claim. */
@Component
class CertificatQueryHandler {

    private final EventReader events;
    private final ReadRights rights;

    CertificatQueryHandler(EventReader events, ReadRights rights) {
        this.events = events;
        this.rights = rights;
    }

    @QueryHandler
    Optional<CertificatView> handle(FindCertificat query) {
        var sha256 = TypedForm.SHA256.meant(query.sha256());
        var detentions = new Detentions();
        events.read(new ClaimId(ClaimKind.CERTIFICAT, sha256)).forEachOrdered(detentions::apply);
        var seen = seen(rights.of(query), detentions.all());
        return seen.isEmpty() ? Optional.empty() : Optional.of(new CertificatView(sha256, seen));
    }

    private List<DetentionView> seen(Sight sight, List<DetentionView> detentions) {
        var fiches =
                detentions.stream()
                        .map(DetentionView::ficheId)
                        .distinct()
                        .collect(Collectors.toMap(Function.identity(), it -> sees(sight, it)));
        return detentions.stream().filter(it -> fiches.get(it.ficheId())).toList();
    }

    private boolean sees(Sight sight, String ficheId) {
        return events.read(new FicheId(ficheId))
                .findFirst()
                .map(first -> (FicheCreated) first.getPayload())
                .filter(fiche -> sight.sees(Concern.of(fiche.kind(), fiche.structure())))
                .isPresent();
    }
}
