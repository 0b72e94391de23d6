package fr.raccordement.command.certificat;

import static fr.raccordement.api.certificat.Usage.CLIENT;
import static fr.raccordement.api.certificat.Usage.SERVEUR;

import fr.raccordement.api.certificat.Controle;
import fr.raccordement.api.certificat.Usage;
import fr.raccordement.api.fiche.Protocole;
import java.util.Collection;
import java.util.Set;

/**
 * CERT_USAGE: the roles that the protocol asks for (S-15) are named, one by one, by the extended
 * key usage. Its absence would mean "anything" in RFC 5280; RGS profiles want it explicit, and a
 * certificate good for anything says nothing of its role (D-042).
 */
final class UsageRule {

    private UsageRule() {}

    static Set<Usage> wanted(Protocole protocole) {
        return switch (protocole) {
            case AS2 -> Set.of(SERVEUR);
            case SFTP -> Set.of(CLIENT);
            case PESIT -> Set.of(CLIENT, SERVEUR);
        };
    }

    private static boolean isWanted(Usage usage, Protocole protocole) {
        return wanted(protocole).contains(usage);
    }

    /**
     * @param path this certificate with its authorities
     * @param together roles of all the files
     * @param allKnown whether every file could be read
     */
    static Controle judge(
            Protocole protocole, Path path, Collection<Usage> together, boolean allKnown) {
        if (path.leaf().usages().isEmpty()) {
            return Check.CERT_USAGE.nonConforme(
                    "Le certificat ne nomme ni l'authentification serveur ni l'authentification"
                            + " client (extendedKeyUsage).",
                    "The certificate names neither server nor client authentication"
                            + " (extendedKeyUsage).");
        }
        if (together.containsAll(wanted(protocole))) {
            return Check.CERT_USAGE.conforme(
                    "L'usage convient au protocole %s.".formatted(protocole),
                    "The usage suits protocol %s.".formatted(protocole));
        }
        if (!allKnown) {
            return Check.CERT_USAGE.nonVerifie(
                    "L'autre fichier n'a pas pu être lu : les usages réunis sont inconnus.",
                    "The other file could not be read: the usages together are unknown.");
        }
        if (path.leaf().usages().stream()
                .anyMatch(named -> !path.roles().contains(named) && isWanted(named, protocole))) {
            return Check.CERT_USAGE.nonConforme(
                    "Une autorité de la chaîne n'a pas le droit d'accorder l'usage que demande le"
                            + " protocole %s (extendedKeyUsage).".formatted(protocole),
                    "An authority of the chain may not grant the use that protocol %s asks for"
                                    .formatted(protocole)
                            + " (extendedKeyUsage).");
        }
        var client = wanted(protocole).contains(CLIENT) && !together.contains(CLIENT);
        return Check.CERT_USAGE.nonConforme(
                "Le protocole %s demande l'authentification %s, absente."
                        .formatted(protocole, client ? "client" : "serveur"),
                "Protocol %s asks for %s authentication, which is absent."
                        .formatted(protocole, client ? "client" : "server"));
    }
}
