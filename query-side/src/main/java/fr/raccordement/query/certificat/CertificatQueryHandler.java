package fr.raccordement.query.certificat;

import fr.raccordement.api.certificat.query.CertificatView;
import fr.raccordement.api.certificat.query.DetentionApiView;
import fr.raccordement.api.certificat.query.DetentionView;
import fr.raccordement.api.certificat.query.FindCertificat;
import fr.raccordement.api.claim.ClaimId;
import fr.raccordement.api.claim.ClaimKind;
import fr.raccordement.api.fiche.FicheId;
import fr.raccordement.api.fiche.event.FicheCreated;
import fr.raccordement.api.habilitation.Concern;
import fr.raccordement.api.habilitation.Partie;
import fr.raccordement.api.typed.TypedForm;
import fr.raccordement.projection.events.EventReader;
import fr.raccordement.projection.rights.ReadRights;
import fr.raccordement.projection.rights.Sight;
import fr.raccordement.query.raccordementapi.RaccordementApiPast;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

/** Who holds a certificate, folded from the events of its claim. */
@Component
class CertificatQueryHandler {

    private final EventReader events;
    private final RaccordementApiPast raccordements;
    private final ReadRights rights;

    CertificatQueryHandler(
            EventReader events, RaccordementApiPast raccordements, ReadRights rights) {
        this.events = events;
        this.raccordements = raccordements;
        this.rights = rights;
    }

    @QueryHandler
    Optional<CertificatView> handle(FindCertificat query) {
        var sha256 = TypedForm.SHA256.meant(query.sha256());
        var detentions = new Detentions();
        events.read(new ClaimId(ClaimKind.CERTIFICAT, sha256)).forEachOrdered(detentions::apply);
        var sight = rights.of(query);
        if (detentions.isEmpty()) {
            return nothing(sight, sha256);
        }
        var fiches = seen(detentions.fiches(), DetentionView::ficheId, it -> seesFiche(sight, it));
        var raccordements =
                seen(
                        detentions.raccordements(),
                        DetentionApiView::raccordementApiId,
                        it -> seesRaccordement(sight, it));
        return fiches.isEmpty() && raccordements.isEmpty()
                ? Optional.empty()
                : Optional.of(new CertificatView(sha256, fiches, raccordements));
    }

    /** As much is read as where somebody else holds it (D-259). */
    private Optional<CertificatView> nothing(Sight sight, String sha256) {
        var nobody = "?" + sha256;
        seesFiche(sight, nobody);
        sight.sees(new Concern(Partie.EMETTEUR, nobody));
        return Optional.empty();
    }

    private static <D> List<D> seen(
            List<D> detentions, Function<D, String> holder, Predicate<String> visible) {
        var holders =
                detentions.stream()
                        .map(holder)
                        .distinct()
                        .filter(visible)
                        .collect(Collectors.toSet());
        return detentions.stream().filter(it -> holders.contains(holder.apply(it))).toList();
    }

    private boolean seesFiche(Sight sight, String ficheId) {
        return events.read(new FicheId(ficheId))
                .findFirst()
                .map(first -> (FicheCreated) first.getPayload())
                .filter(fiche -> sight.sees(Concern.of(fiche.kind(), fiche.structure())))
                .isPresent();
    }

    private boolean seesRaccordement(Sight sight, String id) {
        return raccordements.now(id).filter(it -> sight.sees(it.concern())).isPresent();
    }
}
