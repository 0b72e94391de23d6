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

/** What a fiche may choose among the interface codes (S-27, S-31). */
final class InterfaceRules {

    private static final int MOST = 200;
    private static final Set<ModeTraitement> CONNECTED =
            EnumSet.of(ModeTraitement.COMPLETE, ModeTraitement.PARTIELLE);

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
    }

    /** An issuer that sends nothing is not connected. */
    static void requireConnected(List<InterfaceChoisie> choices, Violations violations) {
        violations.require(
                choices.stream().map(InterfaceChoisie::mode).anyMatch(CONNECTED::contains),
                "INTERFACE_MISSING",
                "interfaces",
                "Au moins un flux doit être raccordé, en mode Complète ou Partielle.",
                "At least one flow must be connected, in mode complete or partial.");
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
