package fr.raccordement.cockpit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** How a running program is: one screen for a person, JSON for a script. */
@Command(
        name = "status",
        mixinStandardHelpOptions = true,
        description = "How a running program is, by its address.",
        exitCodeListHeading = "Answers:%n",
        exitCodeList = {
            "0:all is well, or done",
            "1:something asks for attention, or was refused",
            "2:badly asked",
            "3:the program does not answer, or not to this account"
        })
public final class StatusTool extends RemoteCommand {

    private static final String QUESTION =
            """
            {
              moi { login roles }
              vues { nom generation generations { etat reste debit lettresMortes } }
              lettresMortes(first: 5) { totalCount nodes { groupe objet } }
              scellement { etat taille message pointDeControle { signeLe } verification { fin nombreAnomalies } }
              sauvegarde { etat fin code message }
            }
            """;

    @Option(names = "--json", description = "As JSON, all of it.")
    private boolean json;

    @Override
    public String name() {
        return "status";
    }

    @Override
    int ask(Remote program) throws Remote.UnansweredException {
        var readiness = program.get("/actuator/health/readiness").path("status").asString("?");
        var health = program.get("/actuator/health");
        var info = program.get("/actuator/info");
        var unanswered = "";
        JsonNode answer;
        try {
            answer = program.ask(QUESTION, Map.of());
        } catch (Remote.UnansweredException e) {
            if (!e.isPassing()) {
                throw e;
            }
            // It is then that one asks how the program is: its health says it.
            answer = MissingNode.getInstance();
            unanswered = String.valueOf(e.getMessage());
        }
        var attention = attention(readiness, health, answer);
        if (!unanswered.isEmpty()) {
            attention.add(unanswered);
        }
        if (json) {
            out().println(
                            "{\"attention\":%d,\"info\":%s,\"health\":%s,\"answer\":%s}"
                                    .formatted(
                                            attention.size(),
                                            info,
                                            health,
                                            answer.isMissingNode() ? "null" : answer));
        } else {
            print(readiness, health, info, answer);
            attention.forEach(it -> out().println("! " + it));
        }
        return attention.isEmpty() ? ExitCodes.WELL : ExitCodes.ATTENTION;
    }

    /** What somebody should look at, a sentence each. */
    static List<String> attention(String readiness, JsonNode health, JsonNode answer) {
        var found = new ArrayList<String>();
        if (!readiness.equals("UP")) {
            found.add("It is not ready: " + readiness);
        }
        health.path("components")
                .properties()
                .forEach(
                        it -> {
                            var status = it.getValue().path("status").asString("?");
                            if (!status.equals("UP")) {
                                found.add("%s is %s".formatted(it.getKey(), status));
                            }
                        });
        var letters = answer.path("lettresMortes").path("totalCount").asInt();
        if (letters > 0) {
            found.add(letters + " sequences wait as dead letters");
        }
        var seal = answer.path("scellement").path("etat").asString("");
        if (seal.equals("ROMPU") || seal.equals("EN_PANNE")) {
            found.add(
                    "The sealed log: " + answer.path("scellement").path("message").asString(seal));
        }
        answer.path("vues")
                .forEach(
                        it -> {
                            if (it.path("generation").isNull()) {
                                found.add(it.path("nom").asString() + " cannot answer yet");
                            }
                        });
        if (answer.path("sauvegarde").path("etat").asString("").equals("ECHOUEE")) {
            found.add(
                    "The last backup failed: "
                            + answer.path("sauvegarde").path("message").asString(""));
        }
        return found;
    }

    private void print(String readiness, JsonNode health, JsonNode info, JsonNode answer) {
        line(
                "version",
                "%s, JDK %s"
                        .formatted(
                                info.path("raccordement").path("version").asString("?"),
                                info.path("java").path("version").asString("?")));
        line("commit", info.path("raccordement").path("commit").asString("?"));
        line("ready", readiness);
        var stores = new ArrayList<String>();
        for (var store : List.of("eventStore", "readModels", "dataDirectory", "processors")) {
            stores.add(
                    store
                            + " "
                            + health.path("components").path(store).path("status").asString("?"));
        }
        line("stores", String.join(", ", stores));
        if (!answer.isMissingNode()) {
            print(answer);
        }
    }

    private void print(JsonNode answer) {
        line(
                "asked as",
                "%s %s".formatted(text(answer, "moi", "login"), answer.path("moi").path("roles")));
        var behind = 0L;
        var building = new ArrayList<String>();
        for (var view : answer.path("vues")) {
            for (var generation : view.path("generations")) {
                switch (generation.path("etat").asString("")) {
                    case "VIVANTE" -> behind = Math.max(behind, generation.path("reste").asLong());
                    case "EN_CONSTRUCTION" ->
                            building.add(
                                    "%s (%d left)"
                                            .formatted(
                                                    view.path("nom").asString(),
                                                    generation.path("reste").asLong()));
                    default -> {}
                }
            }
        }
        line(
                "views",
                "%d, the slowest %d events behind".formatted(answer.path("vues").size(), behind));
        if (!building.isEmpty()) {
            line("being built", String.join(", ", building));
        }
        line("dead letters", text(answer, "lettresMortes", "totalCount"));
        line(
                "sealed log",
                "%s, %s events, signed %s, compared %s"
                        .formatted(
                                text(answer, "scellement", "etat"),
                                text(answer, "scellement", "taille"),
                                answer.path("scellement")
                                        .path("pointDeControle")
                                        .path("signeLe")
                                        .asString("never"),
                                answer.path("scellement")
                                        .path("verification")
                                        .path("fin")
                                        .asString("never")));
        line(
                "backup",
                "%s %s"
                        .formatted(
                                text(answer, "sauvegarde", "etat"),
                                text(answer, "sauvegarde", "fin")));
    }

    private void line(String name, String value) {
        out().printf("%-13s %s%n", name, value);
    }

    private static String text(JsonNode answer, String field, String inner) {
        return answer.path(field).path(inner).asString("-");
    }
}
