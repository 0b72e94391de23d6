package fr.raccordement.graphql.texte;

import fr.raccordement.api.journal.AggregateNames;
import fr.raccordement.api.texte.TextesId;
import fr.raccordement.api.texte.command.ForgetTextes;
import fr.raccordement.graphql.Messages;
import fr.raccordement.graphql.call.CallContext;
import fr.raccordement.graphql.journal.ThingNames;
import fr.raccordement.graphql.typed.StructureResolver;
import java.util.concurrent.CompletableFuture;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

/** Forgets what people typed. */
@Controller
class TexteController {

    private final Messages messages;
    private final StructureResolver structures;

    TexteController(Messages messages, StructureResolver structures) {
        this.messages = messages;
        this.structures = structures;
    }

    @MutationMapping
    CompletableFuture<String> forgetTextes(
            @Argument String aggregateType,
            @Argument String aggregateId,
            @Argument String motif,
            CallContext call) {
        var meant = ThingNames.meant(aggregateType, aggregateId, structures, "aggregateId");
        var thing = AggregateNames.identifier(aggregateType, meant);
        return messages.<Long>send(new ForgetTextes(new TextesId(thing), motif), call)
                .thenApply(_ -> aggregateId);
    }
}
