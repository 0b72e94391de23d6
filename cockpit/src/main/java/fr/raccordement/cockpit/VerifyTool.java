package fr.raccordement.cockpit;

import java.util.Map;
import picocli.CommandLine.Command;
import tools.jackson.databind.JsonNode;

/** Has a running program compare its whole store with the sealed log, and says what it found. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description = "Has a running program compare all stored events with the sealed log.",
        exitCodeListHeading = "Answers:%n",
        exitCodeList = {
            "0:all is well, or done",
            "1:something asks for attention, or was refused",
            "2:badly asked",
            "3:the program does not answer, or not to this account"
        })
public final class VerifyTool extends RemoteCommand {

    private static final String STATE =
            " { etat message taille verification { debut fin total verifies nombreAnomalies"
                    + " anomalies { position nature } } }";

    @Override
    public String name() {
        return "verify";
    }

    @Override
    int ask(Remote program) throws Remote.UnansweredException {
        var before = begun(program.ask("{ scellement" + STATE + "}", Map.of()).path("scellement"));
        program.ask("mutation { verifyScellement { etat } }", Map.of());
        var bar = ProgressBar.of(out(), "compared");
        try {
            while (true) {
                var now = program.ask("{ scellement" + STATE + "}", Map.of()).path("scellement");
                var done = now.path("verification");
                if (now.path("etat").asString("").equals("EN_PANNE")) {
                    bar.end();
                    err().println(now.path("message").asString(""));
                    return ExitCodes.ATTENTION;
                }
                if (!begun(now).equals(before)) {
                    bar.at(done.path("verifies").asLong(), done.path("total").asLong(), () -> "");
                    if (!done.path("fin").isNull()) {
                        bar.end();
                        return said(now);
                    }
                }
                program.pause();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return ExitCodes.ATTENTION;
        }
    }

    private int said(JsonNode now) {
        var anomalies = now.path("verification").path("nombreAnomalies").asLong();
        if (anomalies == 0) {
            out().printf(
                            "OK: %d events are what was sealed.%n",
                            now.path("verification").path("total").asLong());
            return ExitCodes.WELL;
        }
        err().println(now.path("message").asString(""));
        now.path("verification")
                .path("anomalies")
                .forEach(
                        it ->
                                err().printf(
                                                "position %s: %s%n",
                                                it.path("position").asString(""),
                                                it.path("nature").asString("")));
        return ExitCodes.ATTENTION;
    }

    private static String begun(JsonNode seal) {
        return seal.path("verification").path("debut").asString("");
    }
}
