package fr.raccordement.graphql.comptetechnique;

import fr.raccordement.api.comptetechnique.CompteTechniqueId;
import fr.raccordement.api.comptetechnique.command.CompteTechniqueCommand;
import fr.raccordement.api.comptetechnique.command.DeclareCompteTechnique;
import fr.raccordement.api.comptetechnique.command.RenewCompteTechnique;
import fr.raccordement.api.comptetechnique.query.CompteTechniqueView;
import fr.raccordement.api.comptetechnique.query.FindCompteTechnique;
import fr.raccordement.api.comptetechnique.query.FindDecidedCompteTechnique;
import fr.raccordement.api.structure.query.StructureView;
import fr.raccordement.graphql.Messages;
import fr.raccordement.graphql.call.CallContext;
import java.time.LocalDate;
import java.util.concurrent.CompletableFuture;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** The technical account of a structure. */
@Controller
class CompteTechniqueController {

    private final Messages messages;

    CompteTechniqueController(Messages messages) {
        this.messages = messages;
    }

    @QueryMapping
    CompletableFuture<@Nullable CompteTechniqueView> compteTechnique(
            @Argument String structure, CallContext call) {
        return messages.find(
                new FindCompteTechnique(structure, call.actor()), CompteTechniqueView.class);
    }

    @MutationMapping
    CompletableFuture<CompteTechniqueView> declareCompteTechnique(
            @Argument String structure,
            @Argument @Nullable String login,
            @Argument @Nullable LocalDate motDePasseChangeLe,
            @Argument @Nullable Long expectedVersion,
            CallContext call) {
        return decide(
                new DeclareCompteTechnique(
                        new CompteTechniqueId(structure),
                        login,
                        motDePasseChangeLe,
                        expectedVersion),
                call);
    }

    @MutationMapping
    CompletableFuture<CompteTechniqueView> renewCompteTechnique(
            @Argument String structure,
            @Argument @Nullable LocalDate motDePasseChangeLe,
            @Argument @Nullable Long expectedVersion,
            CallContext call) {
        return decide(
                new RenewCompteTechnique(
                        new CompteTechniqueId(structure), motDePasseChangeLe, expectedVersion),
                call);
    }

    @SchemaMapping(typeName = "CompteTechnique")
    CompletableFuture<StructureView> structure(
            CompteTechniqueView compte, DataLoader<String, StructureView> structures) {
        return structures.load(compte.structure());
    }

    private CompletableFuture<CompteTechniqueView> decide(
            CompteTechniqueCommand command, CallContext call) {
        var structure = command.compteTechniqueId().structure();
        return messages.<Long>send(command, call)
                .thenCompose(
                        version ->
                                messages.ask(
                                        new FindDecidedCompteTechnique(structure, version),
                                        CompteTechniqueView.class));
    }
}
