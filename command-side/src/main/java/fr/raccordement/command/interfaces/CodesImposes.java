package fr.raccordement.command.interfaces;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import fr.raccordement.api.fiche.FicheKind;
import fr.raccordement.api.habilitation.Rights;
import fr.raccordement.api.interfaces.CodesImposesId;
import fr.raccordement.api.interfaces.command.ImposeInterfaceCodes;
import fr.raccordement.api.interfaces.event.CodesImposesEvent;
import fr.raccordement.api.interfaces.event.InterfaceCodesImposed;
import fr.raccordement.command.Motif;
import fr.raccordement.command.Violations;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CommandHandlerInterceptor;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** The codes that every fiche of one kind has to choose (D-022). */
@Aggregate(type = "CodesImposes")
class CodesImposes {

    @AggregateIdentifier private CodesImposesId id;
    private @Nullable CodesImposesEvent imposed;

    @CommandHandlerInterceptor
    void authorise(ImposeInterfaceCodes command, MetaData metaData, Rights rights) {
        rights.require(command, metaData);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(ImposeInterfaceCodes command, InterfaceCatalogue catalogue) {
        var kind = command.codesImposesId().kind();
        requireImposable(command.codes(), kind, command.source(), catalogue);
        var codes = command.codes().stream().distinct().sorted().toList();
        var event = new InterfaceCodesImposed(kind, codes, command.source().strip());
        if (!event.equals(imposed)) {
            apply(event);
        }
    }

    @EventSourcingHandler
    void evolve(CodesImposesEvent event) {
        id = new CodesImposesId(event.kind());
        imposed = event;
    }

    /** The codes imposed after an event; the one fold of the look-ups. */
    static List<String> after(CodesImposesEvent event) {
        return switch (event) {
            case InterfaceCodesImposed imposed -> imposed.codes();
        };
    }

    private static void requireImposable(
            List<String> codes, FicheKind kind, String source, InterfaceCatalogue catalogue) {
        var violations = new Violations();
        for (int i = 0; i < codes.size(); i++) {
            var path = "codes." + i;
            var code = catalogue.offered(codes.get(i)).filter(offered -> offered.kind() == kind);
            violations.require(
                    code.isPresent(),
                    "INTERFACE_CODE_UNKNOWN",
                    path,
                    "Ce code n'est pas au catalogue pour cette sorte de fiche.",
                    "This code is not in the catalogue for this kind of fiche.");
            violations.require(
                    code.map(offered -> offered.modes().size() == 1).orElse(true),
                    "INTERFACE_MODES_INVALID",
                    path,
                    "Un code qui laisse le choix du mode ne peut être imposé.",
                    "A code that leaves a choice of modes cannot be imposed.");
        }
        violations.require(
                Motif.isGiven(source),
                "SOURCE_MISSING",
                "source",
                "La source de l'obligation est requise, en 2 000 caractères au plus.",
                "The source of the obligation is required, in 2,000 characters at most.");
        violations.throwIfAny();
    }
}
