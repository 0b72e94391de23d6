package fr.raccordement.graphql.export;

import fr.raccordement.api.RuleViolatedException;
import fr.raccordement.api.acteur.AsOf;
import fr.raccordement.api.delegation.query.DelegationOrder;
import fr.raccordement.api.export.ExportObjet;
import fr.raccordement.api.export.query.ExportEtat;
import fr.raccordement.api.export.query.ExportView;
import fr.raccordement.api.export.query.FindExport;
import fr.raccordement.api.export.query.FollowExport;
import fr.raccordement.api.export.query.ListExports;
import fr.raccordement.api.fiche.query.FicheOrder;
import fr.raccordement.api.journal.query.HistoryOrder;
import fr.raccordement.api.paging.OfADay;
import fr.raccordement.api.raccordementapi.query.RaccordementApiFilter;
import fr.raccordement.api.raccordementapi.query.RaccordementApiOrder;
import fr.raccordement.api.structure.StructureType;
import fr.raccordement.api.structure.query.StructureFilter;
import fr.raccordement.api.structure.query.StructureOrder;
import fr.raccordement.api.structure.query.StructureStatus;
import fr.raccordement.graphql.Messages;
import fr.raccordement.graphql.avis.AvisFilterInput;
import fr.raccordement.graphql.call.CallContext;
import fr.raccordement.graphql.delegation.DelegationFilterInput;
import fr.raccordement.graphql.fiche.FicheFilterInput;
import fr.raccordement.graphql.habilitation.HabilitationFilterInput;
import fr.raccordement.graphql.journal.HistoryFilterInput;
import fr.raccordement.graphql.typed.StructureResolver;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.Arguments;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.data.method.annotation.SubscriptionMapping;
import org.springframework.stereotype.Controller;

/** Exports: requested, read, followed. */
@Controller
class ExportController {

    private final Messages messages;
    private final ExportLinks links;
    private final StructureResolver structures;

    private final Clock clock;

    ExportController(
            Messages messages, ExportLinks links, StructureResolver structures, Clock clock) {
        this.messages = messages;
        this.links = links;
        this.structures = structures;
        this.clock = clock;
    }

    @QueryMapping
    CompletableFuture<@Nullable ExportView> export(@Argument String id, CallContext call) {
        return messages.find(new FindExport(id, call.actor()), ExportView.class);
    }

    @QueryMapping
    CompletableFuture<List<ExportView>> exports(CallContext call) {
        return messages.list(new ListExports(call.actor()), ExportView.class);
    }

    @MutationMapping
    CompletableFuture<@Nullable ExportView> exportFiches(
            @Argument @Nullable FicheFilterInput filter,
            @Argument FicheOrder orderBy,
            @Arguments ExportInput request,
            CallContext call) {
        return ask(
                request, ExportObjet.FICHES, FicheFilterInput.filter(filter), orderBy.name(), call);
    }

    @MutationMapping
    CompletableFuture<@Nullable ExportView> exportDelegations(
            @Argument @Nullable DelegationFilterInput filter,
            @Argument DelegationOrder orderBy,
            @Arguments ExportInput request,
            CallContext call) {
        return ask(
                request,
                ExportObjet.DELEGATIONS,
                DelegationFilterInput.filter(filter),
                orderBy.name(),
                call);
    }

    @MutationMapping
    CompletableFuture<@Nullable ExportView> exportRaccordementsApi(
            @Argument @Nullable RaccordementApiFilter filter,
            @Argument RaccordementApiOrder orderBy,
            @Arguments ExportInput request,
            CallContext call) {
        var wanted = Objects.requireNonNullElse(filter, RaccordementApiFilter.NONE);
        return ask(request, ExportObjet.RACCORDEMENTS_API, wanted, orderBy.name(), call);
    }

    @MutationMapping
    CompletableFuture<@Nullable ExportView> exportHabilitations(
            @Argument @Nullable HabilitationFilterInput filter,
            @Arguments ExportInput request,
            CallContext call) {
        var wanted = HabilitationFilterInput.filter(filter);
        return ask(request, ExportObjet.HABILITATIONS, wanted, null, call);
    }

    @MutationMapping
    CompletableFuture<@Nullable ExportView> exportStructures(
            @Argument @Nullable String recherche,
            @Argument @Nullable StructureType type,
            @Argument @Nullable StructureStatus statut,
            @Argument @Nullable Boolean tiersDeDematerialisation,
            @Argument StructureOrder orderBy,
            @Arguments ExportInput request,
            CallContext call) {
        var wanted = new StructureFilter(recherche, type, statut, tiersDeDematerialisation);
        return ask(request, ExportObjet.STRUCTURES, wanted, orderBy.name(), call);
    }

    /** Of one fiche as its history shows it, or of everything. */
    @MutationMapping
    CompletableFuture<@Nullable ExportView> exportHistory(
            @Argument @Nullable String fiche,
            @Argument @Nullable HistoryFilterInput filter,
            @Argument HistoryOrder orderBy,
            @Arguments ExportInput request,
            CallContext call) {
        if (fiche != null) {
            requireAlone(filter);
            return ask(request, ExportObjet.HISTORIQUE, Map.of("fiche", fiche), null, call);
        }
        var wanted = HistoryFilterInput.filter(filter, structures).inOrder();
        return ask(request, ExportObjet.JOURNAL, wanted, orderBy.name(), call);
    }

    @MutationMapping
    CompletableFuture<@Nullable ExportView> exportLot(
            @Argument String lot, @Arguments ExportInput request, CallContext call) {
        return ask(request, ExportObjet.LOT, Map.of("lot", lot), null, call);
    }

    @MutationMapping
    CompletableFuture<@Nullable ExportView> exportAvis(
            @Argument @Nullable AvisFilterInput filter,
            @Arguments ExportInput request,
            CallContext call) {
        return ask(request, ExportObjet.AVIS, AvisFilterInput.filter(filter), null, call);
    }

    private static void requireAlone(@Nullable HistoryFilterInput filter) {
        if (filter != null) {
            throw new RuleViolatedException(
                    "EXPORT_FILTER",
                    "filter",
                    "L'historique d'une fiche s'exporte en entier : fiche ou filter, pas les deux.",
                    "The history of a fiche is exported as a whole: fiche or filter, not both.");
        }
    }

    @SubscriptionMapping
    Publisher<ExportView> exportProgress(@Argument String id, CallContext call) {
        return messages.follow(new FollowExport(id, call.actor()), ExportView.class);
    }

    @SchemaMapping(typeName = "Export")
    @Nullable String position(ExportView export) {
        return export.position() == null ? null : export.position().toString();
    }

    @SchemaMapping(typeName = "Export")
    @Nullable String url(ExportView export) {
        return export.etat() == ExportEtat.TERMINE ? links.url(export.id()) : null;
    }

    private CompletableFuture<@Nullable ExportView> ask(
            ExportInput request,
            ExportObjet objet,
            Object filter,
            @Nullable String order,
            CallContext call) {
        if (filter instanceof OfADay day) {
            AsOf.requirePast(day.instants(), clock.instant(), day.path());
        }
        var command = request.command(objet, filter, order, call);
        return messages.<Long>send(command, call)
                .thenCompose(_ -> export(command.exportId().value(), call));
    }
}
