package fr.raccordement.command.interfaces;

import fr.raccordement.api.RuleViolatedException;
import fr.raccordement.api.Violation;
import fr.raccordement.api.fiche.ModeTraitement;
import fr.raccordement.api.interfaces.Direction;
import fr.raccordement.api.interfaces.command.AddInterfaceCode;
import fr.raccordement.api.interfaces.event.InterfaceCodeAdded;
import fr.raccordement.api.typed.TypedForm;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.Set;

/** What a row of the catalogue must look like (domain.md 3.1, 3.4) (D-014). */
final class InterfaceCodeRules {

    private static final Set<ModeTraitement> SENT =
            EnumSet.of(
                    ModeTraitement.PAS_DE_RACCORDEMENT,
                    ModeTraitement.COMPLETE,
                    ModeTraitement.PARTIELLE,
                    ModeTraitement.ABONNE,
                    ModeTraitement.NON_ABONNE);
    private static final Set<ModeTraitement> RECEIVED =
            EnumSet.of(ModeTraitement.ABONNE, ModeTraitement.NON_ABONNE);

    private InterfaceCodeRules() {}

    /** The event of a well-formed row; refuses every fault of another at once. */
    static InterfaceCodeAdded requireWellFormed(AddInterfaceCode command) {
        var violations = new ArrayList<Violation>();
        if (!TypedForm.CODE_INTERFACE.isWellFormed(command.interfaceCodeId().code())) {
            violations.add(
                    Violation.of(
                            "INTERFACE_CODE_FORMAT",
                            "code",
                            "Un code interface est fait de 3 lettres, 4 chiffres et 1 lettre.",
                            "An interface code has 3 letters, 4 digits and 1 letter."));
        }
        if (command.libelleFr().isBlank() || command.libelleEn().isBlank()) {
            violations.add(
                    Violation.of(
                            "LIBELLE_MISSING",
                            "libelle",
                            "Le libellé est requis en français et en anglais.",
                            "The label is required in French and in English."));
        }
        if (command.source().isBlank()) {
            violations.add(
                    Violation.of(
                            "SOURCE_MISSING",
                            "source",
                            "La source de la ligne est requise.",
                            "The source of the row is required."));
        }
        if (command.environnements().isEmpty()) {
            violations.add(
                    Violation.of(
                            "INTERFACE_ENVIRONNEMENT_MISSING",
                            "environnements",
                            "Un environnement au moins est requis.",
                            "One environment at least is required."));
        }
        var admitted = command.direction() == Direction.SORTANT ? SENT : RECEIVED;
        if (command.modes().isEmpty() || !admitted.containsAll(command.modes())) {
            violations.add(
                    Violation.of(
                            "INTERFACE_MODES_INVALID",
                            "modes",
                            "Ces modes ne conviennent pas au sens du flux.",
                            "These modes do not suit the direction of the flow."));
        }
        if (!violations.isEmpty()) {
            throw new RuleViolatedException(violations);
        }
        return added(command);
    }

    private static InterfaceCodeAdded added(AddInterfaceCode command) {
        return new InterfaceCodeAdded(
                command.interfaceCodeId().code(),
                command.libelleFr().strip(),
                command.libelleEn().strip(),
                command.direction(),
                command.famille(),
                command.format(),
                command.kind(),
                command.environnements().stream().distinct().sorted().toList(),
                command.modes().stream().distinct().sorted().toList(),
                command.source().strip(),
                command.certitude());
    }
}
