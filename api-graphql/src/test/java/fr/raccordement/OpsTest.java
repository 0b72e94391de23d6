package fr.raccordement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The alert rules and the dashboards ask for metrics that there are, and somebody who is woken by
 * an alert finds what to do.
 */
class OpsTest {

    private static final Path OPS = Modules.PROJECT.resolve("ops");
    private static final Path RULES = OPS.resolve("prometheus/alerts.yml");
    private static final List<Path> CASES =
            List.of(
                    OPS.resolve("prometheus/alerts_test.yml"),
                    OPS.resolve("prometheus/alerts_long_test.yml"));

    /** Of Spring Boot, of the virtual machine and of Prometheus itself. */
    private static final Set<String> OF_OTHERS =
            Set.of(
                    "up",
                    "disk_free_bytes",
                    "disk_total_bytes",
                    "http_server_requests_seconds_count",
                    "jvm_memory_used_bytes");

    private static final Pattern NAME = Pattern.compile("\\b[a-z][a-z0-9]*(?:_[a-z0-9]+)+\\b");
    private static final Set<String> FUNCTIONS = Set.of("histogram_quantile", "label_replace");
    private static final Pattern LABELS = Pattern.compile("\\{[^}]*}|\\b(?:by|on) \\([^)]*\\)");

    @Test
    void what_is_asked_for_is_measured() throws IOException {
        var known = documented();
        known.addAll(OF_OTHERS);

        assertThat(asked()).isNotEmpty().isSubsetOf(known);
    }

    @Test
    void what_is_measured_is_shown_or_watched() throws IOException {
        var asked = asked();

        assertThat(documentedNames())
                .allMatch(name -> asked.stream().anyMatch(it -> it.startsWith(name)));
    }

    @Test
    void whoever_is_woken_by_an_alert_finds_what_to_do() throws IOException {
        var runbook = Files.readString(Modules.PROJECT.resolve("docs/runbook.md"));
        var entries =
                runbook.lines()
                        .filter(it -> it.startsWith("## "))
                        .map(it -> it.substring(3))
                        .toList();

        assertThat(entries).containsExactlyInAnyOrderElementsOf(names());
        assertThat(alerts())
                .allSatisfy(
                        alert ->
                                assertThat(
                                                ((Map<?, ?>) alert.get("annotations"))
                                                        .get("runbook_url"))
                                        .isEqualTo(
                                                "docs/runbook.md#"
                                                        + alert.get("alert")
                                                                .toString()
                                                                .toLowerCase(Locale.ROOT)));
    }

    @Test
    void every_alert_is_seen_to_fire_and_to_keep_silent() throws IOException {
        var tried = new ArrayList<Object>();
        for (var file : CASES) {
            Map<String, List<Map<String, Object>>> cases = new Yaml().load(Files.readString(file));
            cases.getOrDefault("tests", List.of()).forEach(it -> tried.add(it.get("name")));
        }

        assertThat(names())
                .allSatisfy(
                        name ->
                                assertThat(tried)
                                        .contains(name + " fires", name + " keeps silent"));
    }

    /** By the tool of Prometheus, where it is installed. */
    @Test
    void the_rules_are_those_of_prometheus_and_do_what_the_cases_say() throws Exception {
        assumeTrue(isInstalled("promtool"), "promtool is not installed");

        assertThat(promtool("check", "rules", RULES.toString())).contains("SUCCESS");
        for (var file : CASES) {
            assertThat(promtool("test", "rules", file.toString())).contains("SUCCESS");
        }
        assertThat(
                        promtool(
                                "check",
                                "config",
                                "--syntax-only",
                                OPS.resolve("prometheus/prometheus.yml").toString()))
                .contains("SUCCESS");
    }

    private static boolean isInstalled(String program) {
        return Stream.of(System.getenv("PATH").split(":"))
                .anyMatch(it -> Files.isExecutable(Path.of(it, program)));
    }

    private static String promtool(String... arguments) throws Exception {
        var command = new ArrayList<>(List.of("promtool"));
        command.addAll(List.of(arguments));
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return said;
    }

    /** The names of series that are asked for. */
    private static Set<String> asked() throws IOException {
        var names = new TreeSet<String>();
        for (var expression : expressions()) {
            NAME.matcher(LABELS.matcher(expression.replaceAll("\"[^\"]*\"", "")).replaceAll(" "))
                    .results()
                    .map(it -> it.group())
                    .filter(it -> !FUNCTIONS.contains(it))
                    .forEach(names::add);
        }
        return names;
    }

    private static List<String> expressions() throws IOException {
        var found = new ArrayList<String>();
        alerts().forEach(it -> found.add(it.get("expr").toString()));
        try (var files = Files.list(OPS.resolve("grafana"))) {
            for (var file : files.filter(it -> it.toString().endsWith(".json")).toList()) {
                var dashboard = JsonMapper.builder().build().readTree(Files.readString(file));
                dashboard.findValues("expr").stream().map(JsonNode::asString).forEach(found::add);
                assertThat(dashboard.path("uid").asString()).startsWith("raccordement-");
            }
        }
        return found;
    }

    private static List<String> names() throws IOException {
        return alerts().stream().map(it -> it.get("alert").toString()).toList();
    }

    private static List<Map<String, Object>> alerts() throws IOException {
        Map<String, List<Map<String, List<Map<String, Object>>>>> rules =
                new Yaml().load(Files.readString(RULES));
        return rules.values().stream()
                .flatMap(List::stream)
                .map(it -> it.get("rules"))
                .flatMap(List::stream)
                .toList();
    }

    /** Every series of the metrics of ours. */
    private static Set<String> documented() throws IOException {
        var series = new TreeSet<String>();
        for (var name : documentedNames()) {
            series.add(name);
            Stream.of("_bucket", "_count", "_sum", "_max").map(name::concat).forEach(series::add);
        }
        return series;
    }

    private static Set<String> documentedNames() throws IOException {
        var names = new TreeSet<String>();
        Files.readAllLines(Modules.PROJECT.resolve("docs/metrics.md")).stream()
                .filter(it -> it.startsWith("| `raccordement_"))
                .map(it -> it.split("`")[1])
                .forEach(names::add);
        return names;
    }
}
