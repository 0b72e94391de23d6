package fr.raccordement.command.reseau;

import fr.raccordement.api.fiche.Environnement;
import fr.raccordement.command.Violations;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The addresses that a partner calls from: literals or small CIDR blocks. */
final class Adresses {

    private static final int MOST = 50;
    private static final int LARGEST_BLOCK_BITS = 3;
    private static final Pattern BLOCK =
            Pattern.compile("(?<address>[^/]+)(/(?<prefix>[1-9][0-9]{0,2}))?");
    private static final String BYTE = "(0|[1-9][0-9]{0,2})";
    private static final Pattern IPV4 = Pattern.compile(BYTE + "(\\." + BYTE + "){3}");
    private static final Pattern IPV6 = Pattern.compile("[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*");

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
            requireFirstOfItsBlock(adresse, path, violations);
        }
    }

    /**
     * Whoever means a block says so; whoever means one address does not give away its neighbours.
     */
    private static void requireFirstOfItsBlock(String adresse, String path, Violations violations) {
        var first = first(adresse);
        violations.require(
                first.equals(adresse),
                "ADRESSE_BLOC",
                path,
                "Un bloc est désigné par sa première adresse : " + first + ".",
                "A block is named by its first address: " + first + ".");
    }

    /** The block by its first address; the same where it is, or where there is no block. */
    private static String first(String adresse) {
        var block = BLOCK.matcher(adresse);
        if (!block.matches() || block.group("prefix") == null) {
            return adresse;
        }
        var bytes = literal(block.group("address")).orElseThrow().getAddress();
        int free = bytes.length * 8 - Integer.parseInt(block.group("prefix"));
        int last = bytes.length - 1;
        var zeroed = (byte) (bytes[last] & -(1 << free));
        if (zeroed == bytes[last]) {
            return adresse;
        }
        bytes[last] = zeroed;
        try {
            return InetAddress.getByAddress(bytes).getHostAddress() + "/" + block.group("prefix");
        } catch (UnknownHostException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Equal for two writings of one address, or of one block; a text that is neither is itself. */
    static Object identity(String adresse) {
        var block = BLOCK.matcher(adresse);
        return parse(adresse)
                .<Object>map(
                        address ->
                                block.matches()
                                        ? List.of(address, length(address, block.group("prefix")))
                                        : address)
                .orElse(adresse);
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
        var block = BLOCK.matcher(adresse);
        return block.matches()
                ? literal(block.group("address"))
                        .filter(address -> isSmall(address, block.group("prefix")))
                : Optional.empty();
    }

    /**
     * An address as every tool reads it: four decimal numbers, or IPv6 without zone. The shorthands
     * that the JDK admits ({@code 8.8}, {@code 010.8.8.8}) mean something else elsewhere.
     */
    static Optional<InetAddress> literal(String text) {
        if (!IPV4.matcher(text).matches() && !IPV6.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(InetAddress.ofLiteral(text))
                    .filter(address -> text.contains(":") == (address.getAddress().length == 16));
        } catch (IllegalArgumentException notAnAddress) {
            return Optional.empty();
        }
    }

    private static boolean isSmall(InetAddress address, @Nullable String prefix) {
        int bits = address.getAddress().length * 8;
        int length = length(address, prefix);
        return length >= bits - LARGEST_BLOCK_BITS && length <= bits;
    }

    private static int length(InetAddress address, @Nullable String prefix) {
        return prefix == null ? address.getAddress().length * 8 : Integer.parseInt(prefix);
    }

    private static boolean isPublic(InetAddress address) {
        var bytes = address.getAddress();
        boolean uniqueLocal = bytes.length == 16 && (bytes[0] & 0xfe) == 0xfc;
        boolean unassigned = bytes.length == 4 && (bytes[0] == 0 || (bytes[0] & 0xf0) == 0xf0);
        boolean carrierGrade = bytes.length == 4 && bytes[0] == 100 && (bytes[1] & 0xc0) == 64;
        return !(address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()
                || uniqueLocal
                || unassigned
                || carrierGrade);
    }
}
