package fr.raccordement.graphql.structure;

import fr.raccordement.api.avis.query.AvisView;
import fr.raccordement.api.certificat.query.DetentionView;
import fr.raccordement.api.fiche.query.CertificatExpiryView;
import fr.raccordement.api.fiche.query.ConfianceChangeView;
import fr.raccordement.api.fiche.query.FicheStatusChangeView;
import fr.raccordement.api.journal.NamedByStructure;
import fr.raccordement.api.journal.query.EntryStructures;
import fr.raccordement.api.journal.query.FieldChange;
import fr.raccordement.api.journal.query.HistoryEntryView;
import fr.raccordement.api.personne.query.DonneePersonnelleView;
import fr.raccordement.api.structure.query.StructureView;
import fr.raccordement.api.webhook.query.LivraisonView;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** The fields that name a structure by the identifier in force. */
@Controller
class IdentifiantFields {

    /** Where things say which structure they are of. */
    private static final Set<String> PATHS = Set.of("structure", "tiers");

    private final IdentifiantsEnVigueur identifiants;

    IdentifiantFields(IdentifiantsEnVigueur identifiants) {
        this.identifiants = identifiants;
    }

    @SchemaMapping(typeName = "Structure")
    String siret(StructureView structure) {
        return structure.identifiant();
    }

    @SchemaMapping(typeName = "FicheStatusChange")
    CompletableFuture<String> structure(FicheStatusChangeView change) {
        return identifiants.of(change.structure());
    }

    @SchemaMapping(typeName = "CertificatExpiry")
    CompletableFuture<String> structure(CertificatExpiryView expiry) {
        return identifiants.of(expiry.structure());
    }

    @SchemaMapping(typeName = "ConfianceChange")
    CompletableFuture<String> structure(ConfianceChangeView change) {
        return identifiants.of(change.structure());
    }

    @BatchMapping(typeName = "Detention")
    CompletableFuture<Map<DetentionView, String>> structure(List<DetentionView> detentions) {
        var keys = detentions.stream().map(DetentionView::structure).collect(Collectors.toSet());
        return identifiants
                .of(keys)
                .thenApply(shown -> each(detentions, it -> shown.apply(it.structure())));
    }

    @BatchMapping(typeName = "HistoryEntry")
    CompletableFuture<Map<HistoryEntryView, String>> onBehalfOf(List<HistoryEntryView> entries) {
        var acting = entries.stream().filter(it -> it.onBehalfOf() != null).toList();
        var keys =
                acting.stream()
                        .flatMap(it -> EntryStructures.ofActor(it).stream())
                        .collect(Collectors.toSet());
        return identifiants
                .of(keys)
                .thenApply(shown -> each(acting, it -> shown.apply(structure(it))));
    }

    private static String structure(HistoryEntryView acting) {
        return Objects.requireNonNull(acting.onBehalfOf());
    }

    @BatchMapping(typeName = "HistoryEntry")
    CompletableFuture<Map<HistoryEntryView, String>> aggregateId(List<HistoryEntryView> entries) {
        var keys =
                entries.stream()
                        .flatMap(it -> EntryStructures.ofThing(it).stream())
                        .collect(Collectors.toSet());
        return identifiants
                .of(keys)
                .thenApply(shown -> each(entries, it -> EntryStructures.thing(it, shown)));
    }

    @BatchMapping(typeName = "Avis", field = "objetId")
    CompletableFuture<Map<AvisView, String>> ofNotices(List<AvisView> avis) {
        return things(avis, AvisView::objetType, AvisView::objetId);
    }

    @BatchMapping(typeName = "Livraison", field = "objetId")
    CompletableFuture<Map<LivraisonView, String>> ofDeliveries(List<LivraisonView> livraisons) {
        return things(
                livraisons.stream().filter(it -> it.objetId() != null).toList(),
                it -> Objects.requireNonNull(it.objetType()),
                it -> Objects.requireNonNull(it.objetId()));
    }

    @BatchMapping(typeName = "DonneePersonnelle", field = "objetId")
    CompletableFuture<Map<DonneePersonnelleView, String>> ofPersonalData(
            List<DonneePersonnelleView> found) {
        return things(found, DonneePersonnelleView::objetType, DonneePersonnelleView::objetId);
    }

    /** What each is about, its structure named by the identifier in force. */
    private <T> CompletableFuture<Map<T, String>> things(
            List<T> about, Function<T, String> type, Function<T, String> id) {
        var keys =
                about.stream()
                        .flatMap(it -> NamedByStructure.of(type.apply(it), id.apply(it)).stream())
                        .map(NamedByStructure::structure)
                        .collect(Collectors.toSet());
        return identifiants
                .of(keys)
                .thenApply(
                        shown ->
                                each(
                                        about,
                                        it ->
                                                NamedByStructure.shown(
                                                        type.apply(it), id.apply(it), shown)));
    }

    @BatchMapping(typeName = "FieldChange", field = "old")
    CompletableFuture<Map<FieldChange, String>> oldValues(List<FieldChange> changes) {
        return values(changes, FieldChange::ancien);
    }

    @BatchMapping(typeName = "FieldChange", field = "new")
    CompletableFuture<Map<FieldChange, String>> newValues(List<FieldChange> changes) {
        return values(changes, FieldChange::nouveau);
    }

    private CompletableFuture<Map<FieldChange, String>> values(
            List<FieldChange> changes, Function<FieldChange, @Nullable String> value) {
        var given = new HashMap<FieldChange, String>();
        changes.forEach(
                change -> {
                    var text = value.apply(change);
                    if (text != null) {
                        given.put(change, text);
                    }
                });
        var keys =
                given.entrySet().stream()
                        .filter(it -> PATHS.contains(it.getKey().path()))
                        .map(Map.Entry::getValue)
                        .collect(Collectors.toSet());
        return identifiants
                .of(keys)
                .thenApply(
                        shown -> {
                            given.replaceAll(
                                    (change, text) ->
                                            PATHS.contains(change.path())
                                                    ? shown.apply(text)
                                                    : text);
                            return given;
                        });
    }

    private static <T> Map<T, String> each(List<T> things, Function<T, String> shown) {
        return things.stream().distinct().collect(Collectors.toMap(Function.identity(), shown));
    }
}
