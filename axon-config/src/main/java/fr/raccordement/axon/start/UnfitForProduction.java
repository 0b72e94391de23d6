package fr.raccordement.axon.start;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.Environment;

/** What of a configuration works and is not fit for production; the demonstration is not judged. */
public final class UnfitForProduction {

    private static final String JWT = "spring.security.oauth2.resourceserver.jwt.";
    private static final String NETWORK = "raccordement.plateforme.reseau.";
    private static final String LIMITS = "raccordement.limites.";

    private UnfitForProduction() {}

    /** A sentence each, with the setting that would mend it. */
    public static List<String> of(ConfigurableEnvironment settings) {
        if (!tokens(settings)) {
            return List.of();
        }
        var found = new ArrayList<String>();
        placeholders(settings, found);
        address(settings, found);
        backups(settings, found);
        seal(settings, found);
        if (names(settings, true).noneMatch(it -> it.startsWith(LIMITS))) {
            found.add(
                    "The limits are those of the program, for nobody in particular: set"
                            + " raccordement.limites.requests-per-second, at least, to what your"
                            + " partners need.");
        }
        return found;
    }

    /** Whether callers bring bearer tokens. */
    public static boolean tokens(Environment settings) {
        return Stream.of("issuer-uri", "jwk-set-uri", "public-key-location")
                .anyMatch(it -> !settings.getProperty(JWT + it, "").isBlank());
    }

    private static void placeholders(ConfigurableEnvironment settings, List<String> found) {
        var placeholders =
                new TreeSet<>(
                        names(settings, false)
                                .filter(it -> it.startsWith(NETWORK))
                                .filter(
                                        it ->
                                                settings.getProperty(it, "")
                                                        .matches("(?i).*\\.example([:/].*)?"))
                                .map(it -> it.substring(NETWORK.length()))
                                .toList());
        if (!placeholders.isEmpty()) {
            found.add(
                    "Partners are shown addresses that do not exist (*.example): set %s%s."
                            .formatted(NETWORK, String.join(", ", placeholders)));
        }
        if (settings.getProperty("raccordement.portail.adresse", "http://localhost")
                .matches("https?://(localhost|127(\\.\\d+){3}|\\[::1])([:/].*)?")) {
            found.add(
                    "Links in mails lead to localhost: set raccordement.portail.adresse to where"
                            + " people reach the portal.");
        }
        if (!settings.getProperty("spring.mail.host", "").isBlank()
                && settings.getProperty("raccordement.courriel.expediteur", "@localhost")
                        .endsWith("@localhost")) {
            found.add("Mail comes from localhost: set raccordement.courriel.expediteur.");
        }
    }

    private static void address(Environment settings, List<String> found) {
        if (isLoopback(settings.getProperty("server.address"))
                && settings.getProperty("server.forward-headers-strategy", "none")
                        .equalsIgnoreCase("none")) {
            found.add(
                    "It listens on the loopback address alone, where nobody else reaches it: set"
                            + " server.address, or server.forward-headers-strategy=native for a"
                            + " proxy on this machine.");
        }
    }

    private static void backups(Environment settings, List<String> found) {
        var directory = settings.getProperty("raccordement.sauvegarde.repertoire", "");
        if (directory.isEmpty()) {
            found.add(
                    "No backup is made by this program: set raccordement.sauvegarde.repertoire, or"
                            + " see that another one backs it up.");
        } else if (!Files.exists(Path.of(directory, "manifest.json"))) {
            found.add("There is no backup in %s yet.".formatted(directory));
        }
    }

    private static void seal(Environment settings, List<String> found) {
        var data = Path.of(settings.getProperty("raccordement.data", "./data"));
        var published =
                Path.of(
                        settings.getProperty(
                                "raccordement.scellement.repertoire", data + "/scellement/publie"));
        var here = store(data);
        if (here != null && here.equals(store(published))) {
            found.add(
                    "The sealed log is published on the disk of the data, so whoever changes the"
                            + " events can change it too: set raccordement.scellement.repertoire to"
                            + " another disk or machine.");
        }
    }

    /** Of the nearest directory that there is; null where none can be looked at. */
    private static @Nullable FileStore store(Path path) {
        for (var it = path.toAbsolutePath(); it != null; it = it.getParent()) {
            if (Files.exists(it)) {
                try {
                    return Files.getFileStore(it);
                } catch (IOException e) {
                    return null;
                }
            }
        }
        return null;
    }

    private static boolean isLoopback(@Nullable String address) {
        try {
            return address != null
                    && !address.isBlank()
                    && InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }

    /**
     * @param given whether only those that whoever runs the program has set
     */
    private static Stream<String> names(ConfigurableEnvironment settings, boolean given) {
        return settings.getPropertySources().stream()
                .filter(it -> !given || !it.getName().contains("class path resource"))
                .filter(EnumerablePropertySource.class::isInstance)
                .flatMap(it -> Stream.of(((EnumerablePropertySource<?>) it).getPropertyNames()))
                .map(it -> it.startsWith("RACCORDEMENT_LIMITES_") ? LIMITS + it : it);
    }
}
