package fr.raccordement.graphql.certificat;

import fr.raccordement.api.Texte;
import fr.raccordement.api.certificat.CertificatAnalyse;
import fr.raccordement.api.certificat.Confiance;
import fr.raccordement.api.certificat.Controle;
import fr.raccordement.api.certificat.Fichier;
import fr.raccordement.api.certificat.PerteDeConfiance;
import fr.raccordement.api.certificat.query.AnalyseFichiers;
import fr.raccordement.api.certificat.query.AnalyseView;
import fr.raccordement.api.certificat.query.CertificatView;
import fr.raccordement.api.certificat.query.DetentionApiView;
import fr.raccordement.api.certificat.query.DetentionView;
import fr.raccordement.api.certificat.query.ExigenceView;
import fr.raccordement.api.certificat.query.FindCertificat;
import fr.raccordement.api.certificat.query.ListExigencesCertificat;
import fr.raccordement.api.fiche.Environnement;
import fr.raccordement.api.fiche.Protocole;
import fr.raccordement.api.fiche.query.FicheView;
import fr.raccordement.api.fiche.query.FindFiche;
import fr.raccordement.api.raccordementapi.query.FindRaccordementApi;
import fr.raccordement.api.raccordementapi.query.RaccordementApiView;
import fr.raccordement.graphql.Language;
import fr.raccordement.graphql.Messages;
import fr.raccordement.graphql.call.CallContext;
import graphql.schema.DataFetchingEnvironment;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Analysis of certificates, and who holds them. */
@Controller
class CertificatController {

    private final Messages messages;
    private final Clock clock;

    CertificatController(Messages messages, Clock clock) {
        this.clock = clock;
        this.messages = messages;
    }

    @QueryMapping
    CompletableFuture<AnalyseView> analyseCertificats(
            @Argument Protocole protocole,
            @Argument Environnement environnement,
            @Argument List<Fichier> fichiers,
            CallContext call) {
        return messages.ask(
                new AnalyseFichiers(protocole, environnement, fichiers, call.actor()),
                AnalyseView.class);
    }

    @QueryMapping
    CompletableFuture<List<ExigenceView>> exigencesCertificat(
            @Argument Protocole protocole, CallContext call) {
        return messages.list(
                new ListExigencesCertificat(protocole, call.actor()), ExigenceView.class);
    }

    @SchemaMapping(typeName = "ExigenceCertificat")
    String texte(ExigenceView exigence, @Argument @Nullable Language langue, Locale locale) {
        return Language.say(exigence.texte(), langue, locale);
    }

    /** Rounded down, so that on the last day none is left. */
    @SchemaMapping(typeName = "CertificatAnalyse")
    @Nullable Long joursRestants(CertificatAnalyse analyse) {
        var fin = analyse.fin();
        return fin == null
                ? null
                : Math.floorDiv(
                        Duration.between(clock.instant(), fin).toSeconds(),
                        Duration.ofDays(1).toSeconds());
    }

    @SchemaMapping(typeName = "CertificatAnalyse")
    @Nullable Confiance confiance(CertificatAnalyse analyse, DataFetchingEnvironment asked) {
        return asked.getLocalContext() instanceof Pertes it
                ? PerteDeConfiance.of(analyse, it.pertes())
                : null;
    }

    @SchemaMapping(typeName = "Controle")
    String message(Controle controle, @Argument @Nullable Language langue, Locale locale) {
        return Language.say(new Texte(controle.fr(), controle.en()), langue, locale);
    }

    @QueryMapping
    CompletableFuture<@Nullable CertificatView> certificat(
            @Argument String sha256, CallContext call) {
        return messages.find(new FindCertificat(sha256, call.actor()), CertificatView.class);
    }

    @SchemaMapping(typeName = "Certificat")
    @Nullable DetentionView detenteur(CertificatView certificat) {
        return certificat.detentions().stream()
                .filter(detention -> detention.jusqua() == null)
                .findFirst()
                .orElse(null);
    }

    @SchemaMapping(typeName = "Certificat")
    @Nullable DetentionApiView detenteurApi(CertificatView certificat) {
        return certificat.detentionsApi().stream()
                .filter(detention -> detention.jusqua() == null)
                .findFirst()
                .orElse(null);
    }

    @SchemaMapping(typeName = "DetentionApi")
    CompletableFuture<@Nullable RaccordementApiView> raccordementApi(
            DetentionApiView detention, CallContext call) {
        return messages.find(
                new FindRaccordementApi(detention.raccordementApiId(), null, null, call.actor()),
                RaccordementApiView.class);
    }

    @SchemaMapping(typeName = "Detention")
    CompletableFuture<@Nullable FicheView> fiche(DetentionView detention, CallContext call) {
        return messages.find(
                new FindFiche(detention.ficheId(), null, null, call.actor()), FicheView.class);
    }
}
