package fr.raccordement.graphql.node;

import fr.raccordement.api.acteur.Actor;
import fr.raccordement.api.delegation.query.DelegationView;
import fr.raccordement.api.delegation.query.FindDelegation;
import fr.raccordement.api.export.query.ExportView;
import fr.raccordement.api.export.query.FindExport;
import fr.raccordement.api.fiche.query.FicheView;
import fr.raccordement.api.fiche.query.FindFiche;
import fr.raccordement.api.habilitation.HabilitationId;
import fr.raccordement.api.habilitation.query.FindRattachement;
import fr.raccordement.api.habilitation.query.RattachementView;
import fr.raccordement.api.interfaces.query.FindInterfaceCode;
import fr.raccordement.api.interfaces.query.InterfaceCodeView;
import fr.raccordement.api.raccordementapi.query.FindRaccordementApi;
import fr.raccordement.api.raccordementapi.query.RaccordementApiView;
import fr.raccordement.api.structure.query.FindStructure;
import fr.raccordement.api.structure.query.StructureView;
import fr.raccordement.graphql.Messages;
import fr.raccordement.graphql.call.CallContext;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Anything by its {@code nodeId}, asked for as its own query asks, with the same rights. */
@Controller
class NodeController {

    private final Messages messages;

    NodeController(Messages messages) {
        this.messages = messages;
    }

    @QueryMapping
    CompletableFuture<? extends @Nullable Object> node(@Argument String nodeId, CallContext call) {
        var node = NodeId.parse(nodeId);
        var id = node.id();
        var viewer = call.actor();
        return switch (node.type()) {
            case "Fiche" -> find(new FindFiche(id, null, null, viewer), FicheView.class);
            case "FichePassee" -> {
                var past = PastId.parse(id);
                yield find(
                        new FindFiche(past.thing(), null, past.version(), viewer), FicheView.class);
            }
            case "Delegation" ->
                    find(new FindDelegation(id, null, null, viewer), DelegationView.class);
            case "DelegationPassee" -> {
                var past = PastId.parse(id);
                yield find(
                        new FindDelegation(past.thing(), null, past.version(), viewer),
                        DelegationView.class);
            }
            case "RaccordementApi" ->
                    find(
                            new FindRaccordementApi(id, null, null, viewer),
                            RaccordementApiView.class);
            case "RaccordementApiPasse" -> {
                var past = PastId.parse(id);
                yield find(
                        new FindRaccordementApi(past.thing(), null, past.version(), viewer),
                        RaccordementApiView.class);
            }
            case "Structure" ->
                    find(new FindStructure(id, null, null, viewer), StructureView.class);
            case "StructurePassee" -> {
                var past = PastId.parse(id);
                yield find(
                        new FindStructure(past.thing(), null, past.version(), viewer),
                        StructureView.class);
            }
            case "Rattachement" -> rattachement(id, null, viewer);
            case "RattachementPasse" -> {
                var past = PastId.parse(id);
                yield rattachement(past.thing(), past.version(), viewer);
            }
            case "InterfaceCode" -> find(new FindInterfaceCode(id, null), InterfaceCodeView.class);
            case "Export" -> find(new FindExport(id, viewer), ExportView.class);
            default -> throw NodeId.invalid();
        };
    }

    private CompletableFuture<@Nullable RattachementView> rattachement(
            String id, @Nullable Long version, Actor viewer) {
        var name = HabilitationId.named(id).orElseThrow(NodeId::invalid);
        return find(
                new FindRattachement(name.structure(), name.utilisateur(), null, version, viewer),
                RattachementView.class);
    }

    private <R> CompletableFuture<@Nullable R> find(Object query, Class<R> answer) {
        return messages.find(query, answer);
    }
}
