package fr.raccordement.command.fiche;

import fr.raccordement.api.fiche.Environnement;
import fr.raccordement.api.fiche.FicheKind;
import fr.raccordement.api.fiche.InterfaceChoisie;
import fr.raccordement.api.fiche.ModeTraitement;
import fr.raccordement.api.interfaces.event.InterfaceCodeAdded;
import fr.raccordement.command.Violations;
import fr.raccordement.command.interfaces.InterfaceCatalogue;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What a fiche may and must choose among the interface codes (S-27, S-31, S-47, S-48) (D-022). */
final class InterfaceRules {

    private static final int MOST = 200;
    private static final Set<ModeTraitement> SENDING =
            EnumSet.of(ModeTraitement.COMPLETE, ModeTraitement.PARTIELLE);
    private static final Set<ModeTraitement> CONNECTED =
            EnumSet.of(ModeTraitement.COMPLETE, ModeTraitement.PARTIELLE, ModeTraitement.ABONNE);

    private InterfaceRules() {}

    static void check(
            List<InterfaceChoisie> choices,
            FicheKind kind,
            Environnement environnement,
            InterfaceCatalogue catalogue,
            Violations violations) {
        if (!violations.require(
                choices.size() <= MOST,
                "INTERFACES_TOO_MANY",
                "interfaces",
                "Deux cents codes au plus.",
                "Two hundred codes at most.")) {
            return;
        }
        var seen = new HashSet<String>();
        for (int i = 0; i < choices.size(); i++) {
            var choice = choices.get(i);
            var path = "interfaces." + i;
            violations.require(
                    seen.add(choice.code()),
                    "INTERFACE_CODE_TWICE",
                    path + ".code",
                    "Ce code est choisi deux fois.",
                    "This code is chosen twice.");
            catalogue
                    .offered(choice.code())
                    .filter(code -> code.kind() == kind)
                    .ifPresentOrElse(
                            code -> check(choice, code, environnement, path, violations),
                            () -> unknown(path, violations));
        }
        requireImposed(choices, imposed(kind, environnement, catalogue), violations);
    }

    /** What a fiche has to choose: the codes imposed, each in the only mode that it admits. */
    static List<InterfaceChoisie> imposed(
            FicheKind kind, Environnement environnement, InterfaceCatalogue catalogue) {
        return catalogue.imposed(kind, environnement).stream()
                .map(code -> new InterfaceChoisie(code.code(), code.modes().getFirst()))
                .toList();
    }

    /**
     * An issuer that sends nothing, a receiver that takes no part in any flow, is not connected.
     */
    static void requireConnected(
            List<InterfaceChoisie> choices, FicheKind kind, Violations violations) {
        var connecting = kind == FicheKind.EMETTEUR ? SENDING : CONNECTED;
        violations.require(
                choices.stream().map(InterfaceChoisie::mode).anyMatch(connecting::contains),
                "INTERFACE_MISSING",
                "interfaces",
                "Au moins un flux doit être raccordé.",
                "At least one flow must be connected.");
    }

    private static void requireImposed(
            List<InterfaceChoisie> choices, List<InterfaceChoisie> imposed, Violations violations) {
        var missing =
                imposed.stream()
                        .filter(choice -> !choices.contains(choice))
                        .map(InterfaceChoisie::code)
                        .collect(Collectors.joining(", "));
        violations.require(
                missing.isEmpty(),
                "INTERFACE_MANDATORY",
                "interfaces",
                "L'abonnement à ces flux est obligatoire : " + missing + ".",
                "The subscription to these flows is mandatory: " + missing + ".");
    }

    private static void check(
            InterfaceChoisie choice,
            InterfaceCodeAdded code,
            Environnement environnement,
            String path,
            Violations violations) {
        violations.require(
                code.environnements().contains(environnement),
                "INTERFACE_NOT_OFFERED",
                path + ".code",
                "Ce flux n'est pas proposé dans cet environnement.",
                "This flow is not offered in this environment.");
        violations.require(
                code.modes().contains(choice.mode()),
                "INTERFACE_MODE",
                path + ".mode",
                "Ce code n'admet pas ce mode de traitement.",
                "This code does not admit this mode.");
    }

    private static void unknown(String path, Violations violations) {
        violations.require(
                false,
                "INTERFACE_CODE_UNKNOWN",
                path + ".code",
                "Ce code n'est pas au catalogue pour cette sorte de fiche.",
                "This code is not in the catalogue for this kind of fiche.");
    }
}
