package fr.raccordement.graphql.fiche;

import fr.raccordement.api.Violation;
import fr.raccordement.api.certificat.CertificatAnalyse;
import fr.raccordement.api.certificat.Controle;
import fr.raccordement.api.certificat.Verdict;
import fr.raccordement.api.correspondant.query.CorrespondantDeFicheView;
import fr.raccordement.api.correspondant.query.ListCorrespondants;
import fr.raccordement.api.fiche.query.CertificatExpiryView;
import fr.raccordement.api.fiche.query.ConfianceChangeView;
import fr.raccordement.api.fiche.query.EcheanceView;
import fr.raccordement.api.fiche.query.FicheStatus;
import fr.raccordement.api.fiche.query.FicheStatusChangeView;
import fr.raccordement.api.fiche.query.FicheView;
import fr.raccordement.api.fiche.query.FindFiche;
import fr.raccordement.api.fiche.query.FindFicheHistory;
import fr.raccordement.api.fiche.query.FindManques;
import fr.raccordement.api.fiche.query.RevisionView;
import fr.raccordement.api.journal.query.HistoryEntryView;
import fr.raccordement.api.raccordementapi.query.FindRaccordementApi;
import fr.raccordement.api.raccordementapi.query.RaccordementApiView;
import fr.raccordement.api.reseau.Reseau;
import fr.raccordement.api.structure.query.StructureView;
import fr.raccordement.graphql.Language;
import fr.raccordement.graphql.Messages;
import fr.raccordement.graphql.call.CallContext;
import fr.raccordement.graphql.certificat.Pertes;
import fr.raccordement.graphql.pagination.Connection;
import fr.raccordement.graphql.pagination.Histories;
import graphql.execution.DataFetcherResult;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** The fields of a fiche that its view does not hold as such. */
@Controller
class FicheFields {

    /** The deposit cannot judge the period yet; the submission does. */
    private final Messages messages;

    private final Plateforme plateforme;
    private final Histories histories;
    private final Clock clock;

    FicheFields(Messages messages, Plateforme plateforme, Histories histories, Clock clock) {
        this.messages = messages;
        this.plateforme = plateforme;
        this.histories = histories;
        this.clock = clock;
    }

    /** Opened by the operator, and within its period. */
    @SchemaMapping(typeName = "Fiche")
    boolean enService(FicheView fiche) {
        return fiche.enService(clock.instant());
    }

    @SchemaMapping(typeName = "Fiche")
    CompletableFuture<List<Violation>> manques(FicheView fiche) {
        return messages.list(new FindManques(fiche.id()), Violation.class);
    }

    @SchemaMapping(typeName = "Fiche")
    CompletableFuture<List<CorrespondantDeFicheView>> correspondants(FicheView fiche) {
        return messages.list(new ListCorrespondants(fiche.id()), CorrespondantDeFicheView.class);
    }

    @SchemaMapping(typeName = "Manque")
    String message(Violation manque, @Argument @Nullable Language langue, Locale locale) {
        return Language.say(manque.texte(), langue, locale);
    }

    @SchemaMapping(typeName = "Fiche")
    CompletableFuture<StructureView> structure(
            FicheView fiche, DataLoader<String, StructureView> structures) {
        return structures.load(fiche.structure());
    }

    @SchemaMapping(typeName = "Fiche")
    String ficheId(FicheView fiche) {
        return fiche.id();
    }

    @SchemaMapping(typeName = "Fiche")
    @Nullable Reseau reseau(FicheView fiche) {
        return given(fiche.pesit(), fiche.sftp(), fiche.as2());
    }

    @SchemaMapping(typeName = "Revision", field = "reseau")
    @Nullable Reseau reseau(RevisionView revision) {
        return given(revision.pesit(), revision.sftp(), revision.as2());
    }

    private static @Nullable Reseau given(@Nullable Reseau... reseaux) {
        return Stream.of(reseaux).filter(Objects::nonNull).findFirst().orElse(null);
    }

    @SchemaMapping(typeName = "Fiche", field = "plateforme")
    @Nullable PlateformeReseau plateforme(FicheView fiche) {
        return fiche.protocole() == null
                ? null
                : plateforme.shownFor(fiche.environnement(), fiche.protocole());
    }

    @SchemaMapping(typeName = "Revision", field = "plateforme")
    @Nullable PlateformeReseau plateforme(RevisionView revision) {
        return revision.protocole() == null
                ? null
                : plateforme.shownFor(revision.environnement(), revision.protocole());
    }

    @SchemaMapping(typeName = "Fiche")
    CompletableFuture<Connection<HistoryEntryView>> history(
            FicheView fiche,
            @Argument int first,
            @Argument @Nullable String after,
            CallContext call) {
        return histories.page(
                "Fiche:" + fiche.id(),
                after,
                fiche.version(),
                call,
                known -> new FindFicheHistory(fiche.id(), known, first, call.actor()));
    }

    @SchemaMapping(typeName = "Fiche")
    List<Controle> constats(FicheView fiche) {
        var revision = fiche.revision();
        var certificats =
                fiche.statut() == FicheStatus.ENVOYEE_MAJ && revision != null
                        ? revision.certificats()
                        : fiche.certificats();
        return certificats.stream()
                .flatMap(certificat -> certificat.controles().stream())
                .filter(controle -> controle.verdict() != Verdict.CONFORME)
                .filter(controle -> !isNotAskedYet(controle))
                .toList();
    }

    /** Whoever fills in a form need not be told that it is not filled in yet. */
    private static boolean isNotAskedYet(Controle controle) {
        return controle.verdict() == Verdict.NON_VERIFIE
                && (controle.code().equals("CERT_PERIOD") || controle.code().equals("CERT_HOST"));
    }

    @SchemaMapping(typeName = "CertificatExpiry")
    CompletableFuture<@Nullable FicheView> fiche(CertificatExpiryView expiry, CallContext call) {
        return messages.find(
                new FindFiche(expiry.ficheId(), null, null, call.actor()), FicheView.class);
    }

    /** What has become of their trust is known by the fiche alone. */
    @SchemaMapping(typeName = "Fiche")
    DataFetcherResult<List<CertificatAnalyse>> certificats(FicheView fiche) {
        return Pertes.around(fiche.certificats(), fiche.pertes());
    }

    @SchemaMapping(typeName = "Revision", field = "certificats")
    DataFetcherResult<List<CertificatAnalyse>> certificats(RevisionView revision) {
        return Pertes.around(revision.certificats(), revision.pertes());
    }

    @SchemaMapping(typeName = "ConfianceChange")
    CompletableFuture<@Nullable FicheView> fiche(ConfianceChangeView change, CallContext call) {
        return messages.find(
                new FindFiche(change.ficheId(), null, null, call.actor()), FicheView.class);
    }

    @SchemaMapping(typeName = "Echeance")
    CompletableFuture<@Nullable FicheView> fiche(EcheanceView echeance, CallContext call) {
        return echeance.ficheId() == null
                ? CompletableFuture.completedFuture(null)
                : messages.find(
                        new FindFiche(echeance.ficheId(), null, null, call.actor()),
                        FicheView.class);
    }

    @SchemaMapping(typeName = "Echeance")
    CompletableFuture<@Nullable RaccordementApiView> raccordementApi(
            EcheanceView echeance, CallContext call) {
        return echeance.raccordementApiId() == null
                ? CompletableFuture.completedFuture(null)
                : messages.find(
                        new FindRaccordementApi(
                                echeance.raccordementApiId(), null, null, call.actor()),
                        RaccordementApiView.class);
    }

    @SchemaMapping(typeName = "Echeance")
    CompletableFuture<StructureView> structure(
            EcheanceView echeance, DataLoader<String, StructureView> structures) {
        return structures.load(echeance.structure());
    }

    @SchemaMapping(typeName = "FicheStatusChange")
    CompletableFuture<@Nullable FicheView> fiche(FicheStatusChangeView change, CallContext call) {
        return messages.find(
                new FindFiche(change.ficheId(), null, null, call.actor()), FicheView.class);
    }
}
