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
            @Argument String ficheId, @Argument String structure, CallContext appel) {
        var id = new DelegationId(UUID.randomUUID().toString());
        return decide(new RequestDelegation(id, ficheId, structure), appel);
    }

    @MutationMapping
    CompletableFuture<DelegationView> acceptDelegation(
            @Argument String id, @Argument @Nullable Long expectedVersion, CallContext appel) {
        return decide(new AcceptDelegation(new DelegationId(id), expectedVersion), appel);
    }

    @MutationMapping
    CompletableFuture<DelegationView> refuseDelegation(
            @Argument String id,
            @Argument @Nullable String motif,
            @Argument @Nullable Long expectedVersion,
            CallContext appel) {
        return decide(new RefuseDelegation(new DelegationId(id), motif, expectedVersion), appel);
    }

    @MutationMapping
    CompletableFuture<DelegationView> cancelDelegation(
            @Argument String id, @Argument @Nullable Long expectedVersion, CallContext appel) {
        return decide(new CancelDelegation(new DelegationId(id), expectedVersion), appel);
    }

    @MutationMapping
    CompletableFuture<DelegationView> endDelegation(
            @Argument String id,
            @Argument String motif,
            @Argument @Nullable Long expectedVersion,
            CallContext appel) {
        return decide(new EndDelegation(new DelegationId(id), motif, expectedVersion), appel);
    }

    private CompletableFuture<DelegationView> decide(DelegationCommand command, CallContext appel) {
        return messages.<Long>send(command, appel)
                .thenCompose(
                        version ->
                                messages.ask(
                                        new FindDecidedDelegation(
                                                command.delegationId().value(),
                                                version,
                                                appel.actor()),
                                        DelegationView.class));
    }
}
