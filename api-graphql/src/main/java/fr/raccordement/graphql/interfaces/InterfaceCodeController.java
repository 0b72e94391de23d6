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
import fr.raccordement.api.interfaces.command.RetireInterfaceCode;
import fr.raccordement.api.interfaces.query.FindCodesImposes;
import fr.raccordement.api.interfaces.query.FindInterfaceCode;
import fr.raccordement.api.interfaces.query.InterfaceCodeView;
import fr.raccordement.api.interfaces.query.ListInterfaceCodes;
import fr.raccordement.graphql.Langue;
import fr.raccordement.graphql.Messages;
import fr.raccordement.graphql.appel.Appel;
import java.util.List;
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

    InterfaceCodeController(Messages messages) {
        this.messages = messages;
    }

    @QueryMapping
    CompletableFuture<List<InterfaceCodeView>> interfaceCodes(
            @Argument FicheKind kind, @Argument Environnement environnement) {
        return messages.list(new ListInterfaceCodes(kind, environnement), InterfaceCodeView.class);
    }

    @SchemaMapping(typeName = "InterfaceCode")
    String libelle(InterfaceCodeView code, @Argument @Nullable Langue langue, Appel appel) {
        return Langue.say(new Texte(code.libelleFr(), code.libelleEn()), langue, appel);
    }

    @MutationMapping
    CompletableFuture<@Nullable InterfaceCodeView> addInterfaceCode(
            @Argument AddInterfaceCodeInput input, Appel appel) {
        return decide(input.toCommand(), input.code(), appel);
    }

    @MutationMapping
    CompletableFuture<@Nullable InterfaceCodeView> retireInterfaceCode(
            @Argument String code, @Argument String motif, Appel appel) {
        return decide(new RetireInterfaceCode(new InterfaceCodeId(code), motif), code, appel);
    }

    @MutationMapping
    CompletableFuture<List<InterfaceCodeView>> imposeInterfaceCodes(
            @Argument FicheKind kind,
            @Argument List<String> codes,
            @Argument String source,
            Appel appel) {
        return messages.send(
                        new ImposeInterfaceCodes(new CodesImposesId(kind), codes, source), appel)
                .thenCompose(
                        _ -> messages.list(new FindCodesImposes(kind), InterfaceCodeView.class));
    }

    private CompletableFuture<@Nullable InterfaceCodeView> decide(
            Object command, String code, Appel appel) {
        return messages.send(command, appel)
                .thenCompose(
                        _ -> messages.find(new FindInterfaceCode(code), InterfaceCodeView.class));
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

        AddInterfaceCode toCommand() {
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
                    Certitude.OPERATEUR);
        }
    }
}
