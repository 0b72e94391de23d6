package fr.raccordement.command.fiche;

import fr.raccordement.api.RuleViolatedException;
import fr.raccordement.api.fiche.FicheKind;
import fr.raccordement.api.fiche.Protocole;
import fr.raccordement.api.fiche.Validite;
import fr.raccordement.command.Violations;
import fr.raccordement.command.deadline.DeadlineCommand;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The period, the comment and the protocol of a form; and when a command may be given that needs a
 * receiver, a revision, or a deadline to be due.
 */
final class FicheRules {

    static void requireProtocole(@Nullable Protocole protocole, Violations violations) {
        violations.require(
                protocole != null,
                "PROTOCOLE_MISSING",
                "protocole",
                "Le protocole est requis.",
                "The protocol is required.");
    }

    /** Why the system closes a fiche. */
    static final String FIN_DE_VALIDITE = "Fin de la période de validité";

    private static final int LONGEST_COMMENT = 4_000;

    private FicheRules() {}

    static void requireOrdered(Validite validite, Violations violations) {
        requireOrdered(validite, "validite", violations);
    }

    static void requireOrdered(Validite validite, String path, Violations violations) {
        violations.require(
                !validite.au().isBefore(validite.du()),
                "VALIDITE_ORDER",
                path,
                "La fin de la période précède son début.",
                "The period ends before it begins.");
    }

    static void requireNotPast(
            @Nullable Validite validite, LocalDate today, Violations violations) {
        requireNotPast(validite, today, "validite.au", violations);
    }

    static void requireNotPast(
            @Nullable Validite validite, LocalDate today, String path, Violations violations) {
        violations.require(
                validite == null || !validite.au().isBefore(today),
                "VALIDITE_PAST",
                path,
                "La période de validité est passée.",
                "The validity period is over.");
    }

    static void requireShort(String commentaire, Violations violations) {
        violations.require(
                commentaire.length() <= LONGEST_COMMENT,
                "COMMENTAIRE_TOO_LONG",
                "commentaire",
                "Le commentaire a 4 000 caractères au plus.",
                "The comment has 4,000 characters at most.");
    }

    static void requireSameProtocole(
            Protocole given, @Nullable Protocole chosen, Violations violations) {
        violations.require(
                given == chosen,
                "RESEAU_PROTOCOLE",
                "reseau",
                "Ces caractéristiques réseau ne sont pas celles du protocole choisi.",
                "These network characteristics are not those of the protocol chosen.");
    }

    /** Only who receives invoices receives them for others (S-43). */
    static void requireReceiver(FicheKind kind) {
        if (kind != FicheKind.RECEPTEUR) {
            throw new RuleViolatedException(
                    "FICHE_KIND",
                    "Seule une fiche récepteur le permet.",
                    "Only a receiver fiche allows this.");
        }
    }

    /** What is due later is not done earlier. */
    static void requireTime(boolean come) {
        if (!come) {
            throw new RuleViolatedException(
                    DeadlineCommand.TOO_EARLY,
                    "L'échéance n'est pas venue.",
                    "The time has not come.");
        }
    }

    static void requireRevision(@Nullable Contenu revision) {
        if (revision == null) {
            throw new RuleViolatedException(
                    "REVISION_MISSING",
                    "La fiche n'a pas de révision en cours.",
                    "The fiche has no revision.");
        }
    }
}
