package fr.raccordement.command.reseau;

import fr.raccordement.api.fiche.Environnement;
import fr.raccordement.command.Violations;
import java.net.InetAddress;
import java.util.List;
import java.util.Optional;

/** The addresses that a partner calls from: literals or small CIDR blocks. */
final class Adresses {

    private static final int MOST = 50;
    private static final int LARGEST_BLOCK_BITS = 3;

    private Adresses() {}

    static void check(List<String> adresses, Environnement environnement, Violations violations) {
        var path = "reseau.adressesSources";
        violations.require(
                !adresses.isEmpty() && adresses.size() <= MOST,
                "ADRESSE_SOURCE_MISSING",
                path,
                "De une à cinquante adresses IP sources sont requises.",
                "One to fifty source addresses are required.");
        for (int i = 0; i < adresses.size() && i < MOST; i++) {
            check(adresses.get(i), path + "." + i, environnement, violations);
        }
    }

    private static void check(
            String adresse, String path, Environnement environnement, Violations violations) {
        var parsed = parse(adresse);
        if (violations.require(
                parsed.isPresent(),
                "ADRESSE_FORMAT",
                path,
                "Une adresse IPv4 ou IPv6 est attendue, seule ou suivie de /29 à /32 (IPv6 : /125"
                        + " à /128).",
                "An IPv4 or IPv6 address is expected, alone or followed by /29 to /32 (IPv6: /125"
                        + " to /128).")) {
            requirePublic(parsed.get(), path, environnement, violations);
        }
    }

    /** In production nobody calls from a private or loopback address. */
    static void requirePublic(
            InetAddress address, String path, Environnement environnement, Violations violations) {
        violations.require(
                environnement == Environnement.QUALIFICATION || isPublic(address),
                "ADRESSE_PRIVEE",
                path,
                "Une adresse privée ou locale n'est pas admise en production.",
                "A private or local address is not admitted in production.");
    }

    /** The address of a literal or of a block no larger than /29 (IPv6: /125). */
    static Optional<InetAddress> parse(String adresse) {
        var slash = adresse.indexOf('/');
        try {
            var address = InetAddress.ofLiteral(slash < 0 ? adresse : adresse.substring(0, slash));
            int bits = address.getAddress().length * 8;
            int prefix = slash < 0 ? bits : Integer.parseInt(adresse.substring(slash + 1));
            return prefix >= bits - LARGEST_BLOCK_BITS && prefix <= bits
                    ? Optional.of(address)
                    : Optional.empty();
        } catch (IllegalArgumentException notAnAddress) {
            return Optional.empty();
        }
    }

    private static boolean isPublic(InetAddress address) {
        var bytes = address.getAddress();
        boolean uniqueLocal = bytes.length == 16 && (bytes[0] & 0xfe) == 0xfc;
        boolean carrierGrade = bytes.length == 4 && bytes[0] == 100 && (bytes[1] & 0xc0) == 64;
        return !(address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()
                || uniqueLocal
                || carrierGrade);
    }
}
