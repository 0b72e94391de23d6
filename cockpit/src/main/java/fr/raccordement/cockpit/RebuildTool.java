package fr.raccordement.cockpit;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

/** Has a running program build a view anew, and waits until it answers. */
@Command(
        name = "rebuild",
        mixinStandardHelpOptions = true,
        description =
                "Has a running program build views anew, one after another, while it answers.",
        exitCodeListHeading = "Answers:%n",
        exitCodeList = {
            "0:all is well, or done",
            "1:something asks for attention, or was refused",
            "2:badly asked",
            "3:the program does not answer, or not to this account"
        })
public final class RebuildTool extends RemoteCommand {

    private static final String BEGIN =
            "mutation($nom: ID!, $motif: String!) { rebuildVue(nom: $nom, motif: $motif) { nom } }";
    private static final String LOOK =
            "{ vues { nom generation generations { etat generation position reste tete debit"
                    + " lettresMortes } } }";

    @Parameters(arity = "0..*", paramLabel = "VIEW", description = "fiche-projection, say.")
    private List<String> views = List.of();

    @Option(names = "--all", description = "All of them.")
    private boolean all;

    @Option(names = "--list", description = "Only names them, with the generation that answers.")
    private boolean list;

    @Option(
            names = "--motif",
            paramLabel = "TEXT",
            description = "Why, for the history of the view.")
    private @Nullable String motif;

    @Override
    public String name() {
        return "rebuild";
    }

    @Override
    int ask(Remote program) throws Remote.UnansweredException {
        var known = program.ask(LOOK, Map.of()).path("vues");
        if (list) {
            known.forEach(
                    it ->
                            out().printf(
                                            "%-28s %s%n",
                                            it.path("nom").asString(),
                                            it.path("generation").asString("none")));
            return ExitCodes.WELL;
        }
        var names = known.valueStream().map(it -> it.path("nom").asString()).toList();
        var wanted = all ? names : views;
        if (wanted.isEmpty() || motif == null || motif.isBlank()) {
            err().println("Name a view, or --all, and say why: --motif TEXT. --list names them.");
            return ExitCodes.BADLY_ASKED;
        }
        var unknown = wanted.stream().filter(it -> !names.contains(it)).toList();
        if (!unknown.isEmpty()) {
            err().println(
                            "There is no view "
                                    + String.join(", ", unknown)
                                    + "; --list names them.");
            return ExitCodes.BADLY_ASKED;
        }
        for (var view : wanted) {
            var before = generation(view(program, view));
            program.ask(BEGIN, Map.of("nom", view, "motif", motif));
            if (!follow(program, view, before)) {
                return ExitCodes.ATTENTION;
            }
        }
        return ExitCodes.WELL;
    }

    private boolean follow(Remote program, String view, long before)
            throws Remote.UnansweredException {
        var bar = ProgressBar.of(out(), view);
        try {
            while (true) {
                var now = view(program, view);
                if (generation(now) > before) {
                    bar.at(1, 1, () -> "generation " + generation(now) + " answers");
                    return true;
                }
                var built = built(now);
                if (built.path("lettresMortes").asInt() > 0) {
                    bar.end();
                    err().println(
                                    "Events of the new generation wait as dead letters: it does not"
                                            + " replace the one that answers.");
                    return false;
                }
                bar.at(
                        built.path("position").asLong(),
                        Math.max(1, built.path("tete").asLong() + 1),
                        () -> "%d left".formatted(built.path("reste").asLong()));
                program.pause();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            bar.end();
        }
    }

    private static JsonNode view(Remote program, String name) throws Remote.UnansweredException {
        return program.ask(LOOK, Map.of())
                .path("vues")
                .valueStream()
                .filter(it -> it.path("nom").asString().equals(name))
                .findFirst()
                .orElseThrow(() -> new Remote.UnansweredException("The view has gone: " + name));
    }

    private static long generation(JsonNode view) {
        return view.path("generation").asLong(0);
    }

    /** The newest generation. */
    private static JsonNode built(JsonNode view) {
        return view.path("generations")
                .valueStream()
                .max(
                        (one, other) ->
                                Long.compare(
                                        one.path("generation").asLong(0),
                                        other.path("generation").asLong(0)))
                .orElseThrow();
    }
}
