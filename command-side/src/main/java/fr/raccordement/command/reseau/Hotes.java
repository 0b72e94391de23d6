package fr.raccordement.command.reseau;

import fr.raccordement.api.fiche.Environnement;
import fr.raccordement.command.Violations;
import java.util.regex.Pattern;

/** The hosts that the platform calls: a name or an address. */
final class Hotes {

    private static final Pattern NAME =
            Pattern.compile(
                    "(?=.{1,253}$)([A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.)*"
                            + "[A-Za-z]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?");

    private Hotes() {}

    static void check(
            String hote, String path, Environnement environnement, Violations violations) {
        if (NAME.matcher(hote).matches()) {
            violations.require(
                    environnement == Environnement.QUALIFICATION || isPublicName(hote),
                    "ADRESSE_PRIVEE",
                    path,
                    "Un nom local n'est pas admis en production.",
                    "A local name is not admitted in production.");
            return;
        }
        Adresses.literal(unbracketed(hote))
                .ifPresentOrElse(
                        address -> Adresses.requirePublic(address, path, environnement, violations),
                        () ->
                                violations.require(
                                        false,
                                        "HOTE_FORMAT",
                                        path,
                                        "Un nom d'hôte ou une adresse IP est attendu.",
                                        "A host name or an IP address is expected."));
    }

    private static boolean isPublicName(String name) {
        return name.contains(".") && !name.matches("(?i).*\\.(local|localhost|internal|lan)");
    }

    private static String unbracketed(String host) {
        return host.startsWith("[") && host.endsWith("]")
                ? host.substring(1, host.length() - 1)
                : host;
    }
}
