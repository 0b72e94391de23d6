package fr.raccordement.command.webhook;

import fr.raccordement.api.avis.GenreAvis;
import fr.raccordement.api.webhook.PublicAddress;
import fr.raccordement.api.webhook.command.RegisterWebhook;
import fr.raccordement.command.Violations;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What may be registered. Whether the name of an address stands for a public one is not looked up
 * here: that is judged whenever a connection is made, since it may change (D-222).
 */
final class WebhookRules {

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9-]{0,63}");
    private static final int LONGEST_ADDRESS = 2_000;
    private static final String LABEL = "[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?";
    private static final Pattern NAME =
            Pattern.compile("(" + LABEL + "\\.)+[a-z]([a-z0-9-]{0,61}[a-z0-9])?");
    private static final Pattern IPV4 = Pattern.compile("[0-9]{1,3}(\\.[0-9]{1,3}){3}");

    /** Names that stand for no public address (RFC 6761, 6762, 8375, 9476). */
    private static final List<String> LOCAL_NAMES =
            List.of("localhost", "local", "internal", "home.arpa", "localdomain", "lan", "alt");

    private final boolean localAdmitted;
    private final Violations violations;

    WebhookRules(boolean localAdmitted, Violations violations) {
        this.localAdmitted = localAdmitted;
        this.violations = violations;
    }

    void check(RegisterWebhook command) {
        violations.require(
                ID.matcher(command.webhook()).matches(),
                "WEBHOOK_ID",
                "nom",
                "Un webhook se nomme par 1 à 64 lettres, chiffres ou tirets.",
                "A webhook is named by 1 to 64 letters, digits or hyphens.");
        var uri = parsed(command.url());
        if (violations.require(
                uri.filter(this::isAddress).isPresent(),
                "WEBHOOK_ADRESSE",
                "adresse",
                "Une adresse https est attendue, sans identifiants, de 2 000 caractères au plus.",
                "An https address is expected, without credentials, of 2,000 characters at"
                        + " most.")) {
            violations.require(
                    isPublic(uri.orElseThrow()),
                    "WEBHOOK_ADRESSE_PRIVEE",
                    "adresse",
                    "Une adresse privée ou locale n'est pas admise.",
                    "A private or local address is not admitted.");
        }
        violations.require(
                !command.genres().isEmpty(),
                "WEBHOOK_GENRES_MISSING",
                "genres",
                "Un genre d'avis au moins est requis.",
                "One kind of notice at least is required.");
        violations.require(
                command.genres().stream().allMatch(GenreAvis::concernsStructures),
                "WEBHOOK_GENRE",
                "genres",
                "Un de ces genres d'avis ne concerne aucune structure.",
                "One of these kinds of notices concerns no structure.");
    }

    private static Optional<URI> parsed(String typed) {
        try {
            return typed.length() > LONGEST_ADDRESS
                    ? Optional.empty()
                    : Optional.of(new URI(typed).parseServerAuthority());
        } catch (URISyntaxException notAnAddress) {
            return Optional.empty();
        }
    }

    private boolean isAddress(URI uri) {
        return uri.getHost() != null
                && uri.getRawUserInfo() == null
                && uri.getRawFragment() == null
                && uri.getPort() != 0
                && uri.getPort() <= 65_535
                && isText(uri)
                && isHost(uri)
                && ("https".equalsIgnoreCase(uri.getScheme())
                        || localAdmitted
                                && "http".equalsIgnoreCase(uri.getScheme())
                                && isLoopback(uri));
    }

    private static boolean isText(URI uri) {
        return uri.toString().chars().allMatch(it -> it > 0x20 && it < 0x7f);
    }

    /** A name with a dot, as certificates name hosts, or an address as every tool reads it. */
    private boolean isHost(URI uri) {
        var host = host(uri);
        return literal(host).isPresent()
                || NAME.matcher(host).matches() && host.length() <= 253
                || isLocalName(host);
    }

    private boolean isPublic(URI uri) {
        var host = host(uri);
        return localAdmitted && isLoopback(uri)
                || !isLocalName(host) && literal(host).map(PublicAddress::isPublic).orElse(true);
    }

    private static boolean isLoopback(URI uri) {
        var host = host(uri);
        return host.equals("localhost")
                || literal(host).filter(InetAddress::isLoopbackAddress).isPresent();
    }

    private static boolean isLocalName(String host) {
        return LOCAL_NAMES.stream().anyMatch(it -> host.equals(it) || host.endsWith("." + it));
    }

    private static Optional<InetAddress> literal(String host) {
        var bare =
                host.startsWith("[") && host.endsWith("]")
                        ? host.substring(1, host.length() - 1)
                        : host;
        if (!IPV4.matcher(bare).matches() && bare.equals(host)) {
            return Optional.empty();
        }
        try {
            return Optional.of(InetAddress.ofLiteral(bare));
        } catch (IllegalArgumentException notAnAddress) {
            return Optional.empty();
        }
    }

    private static String host(URI uri) {
        var host = Stream.ofNullable(uri.getHost()).findFirst().orElse("");
        var small = host.toLowerCase(Locale.ROOT);
        return small.endsWith(".") ? small.substring(0, small.length() - 1) : small;
    }
}
