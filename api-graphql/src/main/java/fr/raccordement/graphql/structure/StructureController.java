package fr.raccordement.graphql.structure;

import fr.raccordement.api.structure.StructureId;
import fr.raccordement.api.structure.StructureType;
import fr.raccordement.api.structure.command.RegisterStructure;
import fr.raccordement.api.structure.query.FindStructure;
import fr.raccordement.api.structure.query.ListStructures;
import fr.raccordement.api.structure.query.StructurePage;
import fr.raccordement.api.structure.query.StructureView;
import fr.raccordement.graphql.Messages;
import fr.raccordement.graphql.appel.Appel;
import fr.raccordement.graphql.pagination.Connection;
import fr.raccordement.graphql.pagination.Cursors;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** The register of structures. */
@Controller
class StructureController {

    private final Messages messages;

    StructureController(Messages messages) {
        this.messages = messages;
    }

    @QueryMapping
    CompletableFuture<@Nullable StructureView> structure(@Argument String siret) {
        return messages.find(new FindStructure(siret), StructureView.class);
    }

    @QueryMapping
    CompletableFuture<Connection<StructureView>> structures(
            @Argument @Nullable String recherche,
            @Argument @Nullable StructureType type,
            @Argument int first,
            @Argument @Nullable String after) {
        var siret = Cursors.decode(after, place -> place);
        return messages.ask(new ListStructures(recherche, type, first, siret), StructurePage.class)
                .thenApply(
                        page ->
                                Connection.of(
                                        page.structures(),
                                        StructureView::siret,
                                        siret != null,
                                        page.suivante(),
                                        page.total()));
    }

    @MutationMapping
    CompletableFuture<@Nullable StructureView> registerStructure(
            @Argument RegisterStructureInput input, Appel appel) {
        var command =
                new RegisterStructure(
                        new StructureId(input.siret()),
                        input.nom(),
                        input.type(),
                        input.tiersDeDematerialisation(),
                        false,
                        input.fictive(),
                        input.gestionnairePrincipal());
        return messages.send(command, appel)
                .thenCompose(
                        _ -> messages.find(new FindStructure(input.siret()), StructureView.class));
    }

    record RegisterStructureInput(
            String siret,
            String nom,
            StructureType type,
            boolean tiersDeDematerialisation,
            boolean fictive,
            @Nullable String gestionnairePrincipal) {}
}
