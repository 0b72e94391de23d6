package fr.raccordement.cockpit;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which running program is asked, and as whom. */
final class RemoteOptions {

    @Option(
            names = "--url",
            paramLabel = "URL",
            defaultValue = "${env:RACCORDEMENT_URL:-http://localhost:8080}",
            description = "Where the program is (${DEFAULT-VALUE}); or RACCORDEMENT_URL.")
    URI url = URI.create("http://localhost:8080");

    @Option(
            names = "--user",
            paramLabel = "LOGIN:PASSWORD",
            defaultValue = "${env:RACCORDEMENT_USER}",
            description =
                    "An account of the demonstration (admin:demo where nothing is said); or"
                            + " RACCORDEMENT_USER.")
    @Nullable String user;

    @Option(
            names = "--token",
            paramLabel = "TOKEN",
            defaultValue = "${env:RACCORDEMENT_TOKEN}",
            description = "A bearer token of an AIFE_ADMIN; better by RACCORDEMENT_TOKEN.")
    @Nullable String token;

    String authorization() {
        if (token != null && !token.isBlank()) {
            return "Bearer " + token;
        }
        var credentials = user == null || user.isBlank() ? "admin:demo" : user;
        return "Basic "
                + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8));
    }
}
