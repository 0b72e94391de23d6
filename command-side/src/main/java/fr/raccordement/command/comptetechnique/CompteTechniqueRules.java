package fr.raccordement.command.comptetechnique;

import fr.raccordement.api.comptetechnique.command.DeclareCompteTechnique;
import fr.raccordement.command.Violations;
import fr.raccordement.command.structure.Inscription;
import fr.raccordement.command.structure.StructureRegister;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What may be said of a technical account (domain.md 8). No message repeats what was typed. */
final class CompteTechniqueRules {

    /** No colon: a login and its password are never taken together. */
    private static final Pattern LOGIN =
            Pattern.compile("TECH_[0-9]{1,19}_[\\x21-\\x7E&&[^:@]]{1,100}@cpro\\.fr");

    private CompteTechniqueRules() {}

    static void check(
            DeclareCompteTechnique command, StructureRegister structures, LocalDate today) {
        var violations = new Violations();
        var structure = command.compteTechniqueId().structure();
        violations.require(
                structures.find(structure).filter(Inscription::active).isPresent(),
                "STRUCTURE_INACTIVE",
                "structure",
                "Cette structure n'est pas active.",
                "This structure is not active.");
        violations.require(
                command.login() == null || LOGIN.matcher(command.login()).matches(),
                "COMPTE_TECHNIQUE_LOGIN",
                "login",
                "Un compte technique se nomme TECH_n_…@cpro.fr.",
                "A technical account is named TECH_n_…@cpro.fr.");
        requirePast(command.motDePasseChangeLe(), today, violations);
        violations.throwIfAny();
    }

    static void checkChange(LocalDate changed, LocalDate before, LocalDate today) {
        var violations = new Violations();
        requirePast(changed, today, violations);
        violations.require(
                !changed.isBefore(before),
                "MOT_DE_PASSE_DATE",
                "motDePasseChangeLe",
                "Le mot de passe a déjà été changé après ce jour.",
                "The password was changed after that day already.");
        violations.throwIfAny();
    }

    private static void requirePast(
            @Nullable LocalDate changed, LocalDate today, Violations violations) {
        violations.require(
                changed == null || !changed.isAfter(today),
                "MOT_DE_PASSE_DATE",
                "motDePasseChangeLe",
                "Le mot de passe n'a pu être changé après aujourd'hui.",
                "The password cannot have been changed after today.");
    }
}
