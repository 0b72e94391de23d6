package fr.raccordement.graphql.interfaces;

import fr.raccordement.api.Texte;
import fr.raccordement.api.fiche.Environnement;
import fr.raccordement.api.fiche.FicheKind;
import fr.raccordement.api.fiche.ModeTraitement;
import fr.raccordement.api.interfaces.Certitude;
import fr.raccordement.api.interfaces.CodesImposesId;
import fr.raccordement.api.interfaces.Direction;
import fr.raccordement.api.interfaces.Famille;
import fr.raccordement.api.interfaces.InterfaceCodeId;
import fr.raccordement.api.interfaces.command.AddInterfaceCode;
import fr.raccordement.api.interfaces.command.ImposeInterfaceCodes;
import fr.raccordement.api.interfaces.command.InterfaceCodeCommand;
import fr.raccordement.api.interfaces.command.RetireInterfaceCode;
import fr.raccordement.api.interfaces.query.FindCodesImposes;
import fr.raccordement.api.interfaces.query.FindInterfaceCode;
import fr.raccordement.api.interfaces.query.FindInterfaceCodeHistory;
import fr.raccordement.api.interfaces.query.InterfaceCodeView;
import fr.raccordement.api.interfaces.query.ListInterfaceCodes;
import fr.raccordement.api.journal.query.HistoryEntryView;
import fr.raccordement.graphql.Language;
import fr.raccordement.graphql.Messages;
import fr.raccordement.graphql.call.CallContext;
import fr.raccordement.graphql.pagination.Connection;
import fr.raccordement.graphql.pagination.Histories;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** The catalogue of interface codes. */
@Controller
class InterfaceCodeController {

    private final Messages messages;
    private final Histories histories;

    InterfaceCodeController(Messages messages, Histories histories) {
        this.messages = messages;
        this.histories = histories;
    }

    @QueryMapping
    CompletableFuture<List<InterfaceCodeView>> interfaceCodes(
            @Argument FicheKind kind,
            @Argument Environnement environnement,
            @Argument boolean retires) {
        return messages.list(
                new ListInterfaceCodes(kind, environnement, retires), InterfaceCodeView.class);
    }

    @QueryMapping
    CompletableFuture<@Nullable InterfaceCodeView> interfaceCode(@Argument String code) {
        return messages.find(new FindInterfaceCode(code, null), InterfaceCodeView.class);
    }

    @SchemaMapping(typeName = "InterfaceCode")
    String libelle(InterfaceCodeView code, @Argument @Nullable Language langue, Locale locale) {
        return Language.say(new Texte(code.libelleFr(), code.libelleEn()), langue, locale);
    }

    @SchemaMapping(typeName = "InterfaceCode")
    boolean productionEtablie(InterfaceCodeView code) {
        return code.environnements().contains(Environnement.PRODUCTION)
                && (code.certitude() == Certitude.GUIDE || code.certitude() == Certitude.OPERATEUR);
    }

    @SchemaMapping(typeName = "InterfaceCode")
    CompletableFuture<Connection<HistoryEntryView>> history(
            InterfaceCodeView code,
            @Argument int first,
            @Argument @Nullable String after,
            CallContext call) {
        return histories.page(
                "InterfaceCode:" + code.code(),
                after,
                call,
                known -> new FindInterfaceCodeHistory(code.code(), known, first, call.actor()));
    }

    @MutationMapping
    CompletableFuture<@Nullable InterfaceCodeView> addInterfaceCode(
            @Argument AddInterfaceCodeInput input,
            @Argument @Nullable Long expectedVersion,
            CallContext call) {
        return decide(input.toCommand(expectedVersion), call);
    }

    @MutationMapping
    CompletableFuture<@Nullable InterfaceCodeView> retireInterfaceCode(
            @Argument String code,
            @Argument String motif,
            @Argument @Nullable Long expectedVersion,
            CallContext call) {
        return decide(
                new RetireInterfaceCode(new InterfaceCodeId(code), motif, expectedVersion), call);
    }

    @MutationMapping
    CompletableFuture<List<InterfaceCodeView>> imposeInterfaceCodes(
            @Argument FicheKind kind,
            @Argument List<String> codes,
            @Argument String source,
            CallContext call) {
        return messages.send(
                        new ImposeInterfaceCodes(new CodesImposesId(kind), codes, source), call)
                .thenCompose(
                        _ -> messages.list(new FindCodesImposes(kind), InterfaceCodeView.class));
    }

    /** The row after the command's own events. */
    private CompletableFuture<@Nullable InterfaceCodeView> decide(
            InterfaceCodeCommand command, CallContext call) {
        return messages.<Long>send(command, call)
                .thenCompose(
                        version ->
                                messages.find(
                                        new FindInterfaceCode(
                                                command.interfaceCodeId().code(), version),
                                        InterfaceCodeView.class));
    }

    record AddInterfaceCodeInput(
            String code,
            String libelleFr,
            String libelleEn,
            Direction direction,
            @Nullable Famille famille,
            @Nullable String format,
            FicheKind kind,
            List<Environnement> environnements,
            List<ModeTraitement> modes,
            String source) {

        AddInterfaceCode toCommand(@Nullable Long expectedVersion) {
            return new AddInterfaceCode(
                    new InterfaceCodeId(code),
                    libelleFr,
                    libelleEn,
                    direction,
                    famille,
                    format,
                    kind,
                    environnements,
                    modes,
                    source,
                    Certitude.OPERATEUR,
                    expectedVersion);
        }
    }
}
