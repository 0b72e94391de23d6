package fr.raccordement.command.certificat;

import fr.raccordement.api.RuleViolatedException;
import fr.raccordement.api.Violation;
import java.util.List;

/** What is not even analysed; no refusal has a cause or carries content (D-040). */
final class Refusals {

    private Refusals() {}

    static Violation privateKey(int file) {
        return Violation.of(
                "CERT_PRIVATE_KEY",
                path(file),
                "Le fichier contient une clé privée ou un magasin de clés ; il n'a pas été"
                        + " conservé. Considérez la clé comme compromise et ne transmettez que la"
                        + " partie publique.",
                "The file holds a private key or a key store; it has not been kept. Consider the"
                        + " key compromised and send the public part only.");
    }

    static Violation tooLarge(int file) {
        return Violation.of(
                "CERT_TOO_LARGE",
                path(file),
                "Le fichier dépasse 1 Mio.",
                "The file is larger than 1 MiB.");
    }

    static RuleViolatedException tooMany(int file, int max, String fr, String en) {
        return one(
                Violation.of(
                        "CERT_TOO_MANY",
                        path(file),
                        "Le fichier contient plus de %d %s.".formatted(max, fr),
                        "The file holds more than %d %s.".formatted(max, en)));
    }

    static RuleViolatedException tooManyFiles() {
        return one(
                Violation.of(
                        "CERT_TOO_MANY",
                        "fichiers",
                        "Deux fichiers au plus sont attendus.",
                        "Two files at most are expected."));
    }

    static RuleViolatedException missing() {
        return one(
                Violation.of(
                        "CERT_MISSING",
                        "fichiers",
                        "Aucun fichier n'a été transmis.",
                        "No file was sent."));
    }

    static RuleViolatedException timeout() {
        return one(
                Violation.of(
                        "CERT_TIMEOUT",
                        "fichiers",
                        "L'analyse n'a pas abouti dans le temps imparti.",
                        "The analysis did not end in the time allowed."));
    }

    static RuleViolatedException busy() {
        return one(
                Violation.of(
                        "CERT_BUSY",
                        "fichiers",
                        "Trop d'analyses attendent ; celle-ci n'a pas commencé. Réessayez plus"
                                + " tard.",
                        "Too many analyses are waiting; this one has not begun. Try again later."));
    }

    static RuleViolatedException hostile() {
        return one(
                Violation.of(
                        "CERT_FORMAT",
                        "fichiers",
                        "Le contenu épuise les ressources de l'analyse.",
                        "The content exhausts the resources of the analysis."));
    }

    private static RuleViolatedException one(Violation violation) {
        return new RuleViolatedException(List.of(violation));
    }

    private static String path(int file) {
        return "fichiers." + file;
    }
}
