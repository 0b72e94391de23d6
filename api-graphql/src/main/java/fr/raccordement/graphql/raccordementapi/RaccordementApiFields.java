package fr.raccordement.graphql.raccordementapi;

import fr.raccordement.api.Texte;
import fr.raccordement.api.certificat.CertificatAnalyse;
import fr.raccordement.api.certificat.Verdict;
import fr.raccordement.api.comptetechnique.query.FindMotsDePasseExpires;
import fr.raccordement.api.journal.query.HistoryEntryView;
import fr.raccordement.api.raccordementapi.RaccordementApiStatus;
import fr.raccordement.api.raccordementapi.query.FindHomonymes;
import fr.raccordement.api.raccordementapi.query.FindHomonymes.NomPorte;
import fr.raccordement.api.raccordementapi.query.FindRaccordementApiHistory;
import fr.raccordement.api.raccordementapi.query.HomonymesView;
import fr.raccordement.api.raccordementapi.query.RaccordementApiView;
import fr.raccordement.api.structure.query.StructureView;
import fr.raccordement.graphql.Language;
import fr.raccordement.graphql.Messages;
import fr.raccordement.graphql.call.CallContext;
import fr.raccordement.graphql.certificat.Pertes;
import fr.raccordement.graphql.pagination.Connection;
import fr.raccordement.graphql.pagination.Histories;
import graphql.execution.DataFetcherResult;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** The fields of a connection by API that its view does not hold as such. */
@Controller
class RaccordementApiFields {

    private final Messages messages;
    private final Histories histories;

    RaccordementApiFields(Messages messages, Histories histories) {
        this.messages = messages;
        this.histories = histories;
    }

    @SchemaMapping(typeName = "RaccordementApi")
    CompletableFuture<StructureView> structure(
            RaccordementApiView raccordement, DataLoader<String, StructureView> structures) {
        return structures.load(raccordement.structure());
    }

    @BatchMapping(typeName = "RaccordementApi", field = "avertissements")
    CompletableFuture<Map<RaccordementApiView, List<Avertissement>>> avertissements(
            List<RaccordementApiView> raccordements) {
        var names =
                raccordements.stream()
                        .flatMap(RaccordementApiFields::activeName)
                        .collect(Collectors.toSet());
        var structures = names.stream().map(NomPorte::structure).collect(Collectors.toSet());
        return messages.list(new FindHomonymes(names), HomonymesView.class)
                .thenCombine(
                        messages.list(new FindMotsDePasseExpires(structures), String.class),
                        (found, expired) -> assign(raccordements, found, Set.copyOf(expired)));
    }

    private static Map<RaccordementApiView, List<Avertissement>> assign(
            List<RaccordementApiView> raccordements,
            List<HomonymesView> found,
            Set<String> expired) {
        var byName =
                found.stream().collect(Collectors.toMap(HomonymesView::nom, Avertissement::of));
        return raccordements.stream()
                .distinct()
                .collect(
                        Collectors.toMap(
                                Function.identity(),
                                it ->
                                        Stream.concat(ofName(it, byName, expired), ofCertificat(it))
                                                .toList()));
    }

    private static Stream<Avertissement> ofName(
            RaccordementApiView raccordement,
            Map<NomPorte, Avertissement> homonymes,
            Set<String> expired) {
        return activeName(raccordement).flatMap(name -> warnings(name, homonymes, expired));
    }

    /** The checks that an active connection's certificate fails now. */
    private static Stream<Avertissement> ofCertificat(RaccordementApiView raccordement) {
        return Stream.ofNullable(raccordement.certificatAnalyse())
                .filter(_ -> raccordement.statut() == RaccordementApiStatus.ACTIF)
                .flatMap(it -> it.controles().stream())
                .filter(it -> it.verdict() == Verdict.NON_CONFORME)
                .map(it -> new Avertissement(it.code(), new Texte(it.fr(), it.en())));
    }

    @SchemaMapping(typeName = "RaccordementApi")
    DataFetcherResult<@Nullable CertificatAnalyse> certificatAnalyse(
            RaccordementApiView raccordement) {
        return Pertes.around(raccordement.certificatAnalyse(), raccordement.pertes());
    }

    private static Stream<Avertissement> warnings(
            NomPorte name, Map<NomPorte, Avertissement> homonymes, Set<String> expired) {
        return Stream.concat(
                Stream.ofNullable(homonymes.get(name)),
                expired.contains(name.structure())
                        ? Stream.of(Avertissement.MOT_DE_PASSE)
                        : Stream.empty());
    }

    @SchemaMapping(typeName = "Avertissement")
    String message(
            Avertissement avertissement, @Argument @Nullable Language langue, Locale locale) {
        return Language.say(avertissement.sentence(), langue, locale);
    }

    @SchemaMapping(typeName = "RaccordementApi")
    CompletableFuture<Connection<HistoryEntryView>> history(
            RaccordementApiView raccordement,
            @Argument int first,
            @Argument @Nullable String after,
            CallContext call) {
        return histories.page(
                "RaccordementApi:" + raccordement.id(),
                after,
                raccordement.version(),
                call,
                known ->
                        new FindRaccordementApiHistory(
                                raccordement.id(), known, first, call.actor()));
    }

    /** The name that an active connection goes by; a closed one goes by none. */
    private static Stream<NomPorte> activeName(RaccordementApiView raccordement) {
        var name = raccordement.nomApplicationPiste();
        return name == null || raccordement.statut() != RaccordementApiStatus.ACTIF
                ? Stream.empty()
                : Stream.of(
                        new NomPorte(raccordement.structure(), raccordement.environnement(), name));
    }
}
