package fr.raccordement.graphql.structure;

import fr.raccordement.api.journal.query.HistoryEntryView;
import fr.raccordement.api.structure.StructureId;
import fr.raccordement.api.structure.StructureType;
import fr.raccordement.api.structure.TypeIdentifiant;
import fr.raccordement.api.structure.command.ChangeIdentifiant;
import fr.raccordement.api.structure.command.DeactivateStructure;
import fr.raccordement.api.structure.command.ReactivateStructure;
import fr.raccordement.api.structure.command.RegisterStructure;
import fr.raccordement.api.structure.command.RenameStructure;
import fr.raccordement.api.structure.command.StructureCommand;
import fr.raccordement.api.structure.query.FindDecidedStructure;
import fr.raccordement.api.structure.query.FindStructure;
import fr.raccordement.api.structure.query.FindStructureHistory;
import fr.raccordement.api.structure.query.ListStructures;
import fr.raccordement.api.structure.query.StructureFilter;
import fr.raccordement.api.structure.query.StructureOrder;
import fr.raccordement.api.structure.query.StructurePage;
import fr.raccordement.api.structure.query.StructureStatus;
import fr.raccordement.api.structure.query.StructureView;
import fr.raccordement.graphql.Messages;
import fr.raccordement.graphql.call.CallContext;
import fr.raccordement.graphql.pagination.Connection;
import fr.raccordement.graphql.pagination.Cursors;
import fr.raccordement.graphql.pagination.Histories;
import graphql.schema.DataFetchingFieldSelectionSet;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** The register of structures. */
@Controller
class StructureController {

    private final Messages messages;
    private final Cursors cursors;
    private final Histories histories;

    StructureController(Messages messages, Cursors cursors, Histories histories) {
        this.messages = messages;
        this.cursors = cursors;
        this.histories = histories;
    }

    @QueryMapping
    CompletableFuture<@Nullable StructureView> structure(
            @Argument String siret,
            @Argument @Nullable Instant at,
            @Argument @Nullable Long version,
            CallContext call) {
        return messages.find(
                new FindStructure(siret, at, version, call.actor()), StructureView.class);
    }

    @QueryMapping
    CompletableFuture<Connection<StructureView>> structures(
            @Argument @Nullable String recherche,
            @Argument @Nullable StructureType type,
            @Argument @Nullable StructureStatus statut,
            @Argument @Nullable Boolean tiersDeDematerialisation,
            @Argument StructureOrder orderBy,
            @Argument int first,
            @Argument @Nullable String after,
            @Argument @Nullable Integer last,
            @Argument @Nullable String before,
            DataFetchingFieldSelectionSet selected,
            CallContext call) {
        var filter = new StructureFilter(recherche, type, statut, tiersDeDematerialisation);
        var list = cursors.of("structures", call.actor(), filter, orderBy);
        var pageRequest = list.pageRequest(first, after, last, before, selected);
        return messages.ask(new ListStructures(filter, orderBy, pageRequest), StructurePage.class)
                .thenApply(page -> Connection.of(page.structures(), page.bounds(), list));
    }

    @MutationMapping
    CompletableFuture<@Nullable StructureView> registerStructure(
            @Argument RegisterStructureInput input, CallContext call) {
        var command =
                new RegisterStructure(
                        new StructureId(input.typeIdentifiant().canonical(input.siret())),
                        input.typeIdentifiant(),
                        input.nom(),
                        input.type(),
                        input.tiersDeDematerialisation(),
                        false,
                        input.fictive(),
                        input.gestionnairePrincipal());
        return decide(command, call);
    }

    @MutationMapping
    CompletableFuture<@Nullable StructureView> renameStructure(
            @Argument String siret,
            @Argument String nom,
            @Argument @Nullable Long expectedVersion,
            CallContext call) {
        return decide(new RenameStructure(new StructureId(siret), nom, expectedVersion), call);
    }

    @MutationMapping
    CompletableFuture<@Nullable StructureView> changeIdentifiant(
            @Argument String siret,
            @Argument String identifiant,
            @Argument TypeIdentifiant typeIdentifiant,
            @Argument @Nullable String motif,
            @Argument @Nullable Long expectedVersion,
            CallContext call) {
        return decide(
                new ChangeIdentifiant(
                        new StructureId(siret),
                        typeIdentifiant,
                        typeIdentifiant.canonical(identifiant),
                        motif,
                        expectedVersion),
                call);
    }

    @MutationMapping
    CompletableFuture<@Nullable StructureView> deactivateStructure(
            @Argument String siret,
            @Argument String motif,
            @Argument @Nullable Long expectedVersion,
            CallContext call) {
        return decide(
                new DeactivateStructure(new StructureId(siret), motif, expectedVersion), call);
    }

    @MutationMapping
    CompletableFuture<@Nullable StructureView> reactivateStructure(
            @Argument String siret, @Argument @Nullable Long expectedVersion, CallContext call) {
        return decide(new ReactivateStructure(new StructureId(siret), expectedVersion), call);
    }

    @SchemaMapping(typeName = "Structure")
    CompletableFuture<Connection<HistoryEntryView>> history(
            StructureView structure,
            @Argument int first,
            @Argument @Nullable String after,
            CallContext call) {
        return histories.page(
                "Structure:" + structure.siret(),
                after,
                structure.version(),
                call,
                known -> new FindStructureHistory(structure.siret(), known, first, call.actor()));
    }

    /** The structure after the command's own events. */
    private CompletableFuture<@Nullable StructureView> decide(
            StructureCommand command, CallContext call) {
        return messages.<Long>send(command, call)
                .thenCompose(
                        version ->
                                messages.find(
                                        new FindDecidedStructure(
                                                command.structureId().siret(), version),
                                        StructureView.class));
    }

    record RegisterStructureInput(
            String siret,
            TypeIdentifiant typeIdentifiant,
            String nom,
            StructureType type,
            boolean tiersDeDematerialisation,
            boolean fictive,
            @Nullable String gestionnairePrincipal) {}
}
