package fr.raccordement.command.certificat;

import fr.raccordement.api.acteur.Actor;
import fr.raccordement.api.certificat.query.EmetteurView;
import fr.raccordement.api.certificat.query.FindEmetteur;
import fr.raccordement.api.certificat.query.ListEmetteurs;
import fr.raccordement.api.certificat.query.OrigineEmetteur;
import fr.raccordement.api.typed.TypedForm;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

/** Answers which issuers are trusted and why, as the next analysis will judge. */
@Component
class EmetteurQueryHandler {

    private final TrustList list;

    EmetteurQueryHandler(TrustList list) {
        this.list = list;
    }

    @QueryHandler
    List<EmetteurView> handle(ListEmetteurs query) {
        var sources = list.sources();
        return Stream.concat(
                        Emetteurs.certificats(sources).values().stream()
                                .map(issuer -> view(issuer, sources, query.viewer())),
                        sources.unread().stream().map(issuer -> view(issuer, query.viewer())))
                .sorted(
                        Comparator.comparing(EmetteurView::sujet)
                                .thenComparing(EmetteurView::sha256))
                .toList();
    }

    @QueryHandler
    Optional<EmetteurView> handle(FindEmetteur query) {
        var sources = list.sources();
        var sha256 = TypedForm.SHA256.meant(query.sha256());
        return Optional.ofNullable(Emetteurs.certificats(sources).get(sha256))
                .map(issuer -> view(issuer, sources, query.viewer()))
                .or(() -> sources.unread(sha256).map(issuer -> view(issuer, query.viewer())));
    }

    /** Its dates and its issuer are as the older program read them, where they are to be had. */
    private static EmetteurView view(UnreadIssuer issuer, Actor viewer) {
        var decision = issuer.decision();
        return new EmetteurView(
                decision.sha256(),
                decision.cleSha256(),
                decision.sujet(),
                issuer.emetteur(),
                Objects.requireNonNullElse(issuer.from(), decision.at()),
                Objects.requireNonNullElse(issuer.until(), decision.at()),
                false,
                issuer.why(),
                List.of(OrigineEmetteur.ADMINISTRATEUR),
                decision.version(),
                decision.trusted() ? decision.reason() : null,
                decision.trusted() ? null : decision.reason(),
                decision.at(),
                viewer.seesEverything() ? decision.by() : null);
    }

    private static EmetteurView view(Certificat issuer, TrustList.Sources sources, Actor viewer) {
        var decision = sources.decisions().on(issuer.sha256());
        var trusted = sources.trusted().hold(issuer);
        return new EmetteurView(
                issuer.sha256(),
                issuer.cleSha256(),
                issuer.sujet(),
                issuer.emetteur(),
                issuer.from(),
                issuer.until(),
                trusted,
                null,
                origins(issuer, sources),
                decision.map(IssuerDecision::version).orElse(null),
                decision.filter(it -> trusted && it.trusted())
                        .map(IssuerDecision::reason)
                        .orElse(null),
                decision.filter(it -> !it.trusted()).map(IssuerDecision::reason).orElse(null),
                decision.map(IssuerDecision::at).orElse(null),
                decision.filter(_ -> viewer.seesEverything()).map(IssuerDecision::by).orElse(null));
    }

    private static List<OrigineEmetteur> origins(Certificat issuer, TrustList.Sources sources) {
        var origins = new ArrayList<OrigineEmetteur>();
        if (sources.files().stream().anyMatch(issuer::same)) {
            origins.add(OrigineEmetteur.FICHIER);
        }
        if (sources.builtIn().stream().anyMatch(issuer::same)) {
            origins.add(OrigineEmetteur.DEMONSTRATION);
        }
        if (sources.decisions().on(issuer.sha256()).isPresent()) {
            origins.add(OrigineEmetteur.ADMINISTRATEUR);
        }
        return List.copyOf(origins);
    }
}
