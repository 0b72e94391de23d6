package fr.raccordement.graphql.delegation;

import fr.raccordement.api.delegation.DelegationId;
import fr.raccordement.api.delegation.command.AcceptDelegation;
import fr.raccordement.api.delegation.command.CancelDelegation;
import fr.raccordement.api.delegation.command.DelegationCommand;
import fr.raccordement.api.delegation.command.EndDelegation;
import fr.raccordement.api.delegation.command.RefuseDelegation;
import fr.raccordement.api.delegation.command.RequestDelegation;
import fr.raccordement.api.delegation.query.DelegationView;
import fr.raccordement.api.delegation.query.FindDecidedDelegation;
import fr.raccordement.graphql.Messages;
import fr.raccordement.graphql.call.CallContext;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

/** A mutation a command; the answer is the delegation after the command's own events. */
@Controller
class DelegationMutations {

    private final Messages messages;

    DelegationMutations(Messages messages) {
        this.messages = messages;
    }

    @MutationMapping
    CompletableFuture<DelegationView> requestDelegation(
            @Argument @Nullable String id,
            @Argument String ficheId,
            @Argument String structure,
            CallContext call) {
        var chosen = new DelegationId(id == null ? UUID.randomUUID().toString() : id);
        return decide(new RequestDelegation(chosen, ficheId, structure), call);
    }

    @MutationMapping
    CompletableFuture<DelegationView> acceptDelegation(
            @Argument String id,
            @Argument boolean remplace,
            @Argument @Nullable Long expectedVersion,
            CallContext call) {
        return decide(new AcceptDelegation(new DelegationId(id), remplace, expectedVersion), call);
    }

    @MutationMapping
    CompletableFuture<DelegationView> refuseDelegation(
            @Argument String id,
            @Argument @Nullable String motif,
            @Argument @Nullable Long expectedVersion,
            CallContext call) {
        return decide(new RefuseDelegation(new DelegationId(id), motif, expectedVersion), call);
    }

    @MutationMapping
    CompletableFuture<DelegationView> cancelDelegation(
            @Argument String id,
            @Argument @Nullable String motif,
            @Argument @Nullable Long expectedVersion,
            CallContext call) {
        return decide(new CancelDelegation(new DelegationId(id), motif, expectedVersion), call);
    }

    @MutationMapping
    CompletableFuture<DelegationView> endDelegation(
            @Argument String id,
            @Argument String motif,
            @Argument @Nullable Long expectedVersion,
            CallContext call) {
        return decide(new EndDelegation(new DelegationId(id), motif, expectedVersion), call);
    }

    private CompletableFuture<DelegationView> decide(DelegationCommand command, CallContext call) {
        return messages.<Long>send(command, call)
                .thenCompose(
                        version ->
                                messages.ask(
                                        new FindDecidedDelegation(
                                                command.delegationId().value(),
                                                version,
                                                call.actor()),
                                        DelegationView.class));
    }
}
