package fr.raccordement.command.interfaces;

import fr.raccordement.api.RuleViolatedException;
import fr.raccordement.api.Violation;
import fr.raccordement.api.fiche.ModeTraitement;
import fr.raccordement.api.interfaces.Direction;
import fr.raccordement.api.interfaces.command.AddInterfaceCode;
import fr.raccordement.api.interfaces.event.InterfaceCodeAdded;
import fr.raccordement.api.typed.TypedForm;
import fr.raccordement.command.Motif;
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

    private static final int LONGEST_LABEL = 300;

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
        if (!isLabel(command.libelleFr()) || !isLabel(command.libelleEn())) {
            violations.add(
                    Violation.of(
                            "LIBELLE_MISSING",
                            "libelle",
                            "Un libellé de 1 à 300 caractères est requis en français et en"
                                    + " anglais.",
                            "A label of 1 to 300 characters is required in French and in"
                                    + " English."));
        }
        var format = command.format();
        if (format != null && format.length() > LONGEST_LABEL) {
            violations.add(
                    Violation.of(
                            "INTERFACE_FORMAT_TOO_LONG",
                            "format",
                            "Le format a 300 caractères au plus.",
                            "The format has 300 characters at most."));
        }
        if (!Motif.isGiven(command.source())) {
            violations.add(
                    Violation.of(
                            "SOURCE_MISSING",
                            "source",
                            "La source de la ligne est requise, en 2 000 caractères au plus.",
                            "The source of the row is required, in 2,000 characters at most."));
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

    private static boolean isLabel(String text) {
        return !text.isBlank() && text.length() <= LONGEST_LABEL;
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
