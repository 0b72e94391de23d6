package fr.raccordement.system;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * What the program tells a monitoring system. The page of the metrics is what is scraped of ours:
 * {@code -Dmetrics.write=true} writes it anew.
 */
class MetricsIT {

    private static final Path PAGE = Path.of("..", "docs", "metrics.md");
    private static final Pattern TYPE = Pattern.compile("# TYPE (raccordement_\\w+) (\\w+)");
    private static final Pattern HELP = Pattern.compile("# HELP (raccordement_\\w+) (.*)");
    private static final Pattern SAMPLE =
            Pattern.compile("(raccordement_\\w+?)(?:_bucket|_count|_sum|_max)?(?:\\{(.*)})? [^ ]+");
    private static final Pattern LABEL = Pattern.compile("(\\w+)=\"((?:[^\"\\\\]|\\\\.)*)\"");

    /** One value of one of them, and which values its labels take. */
    private record Metric(String type, String help, Map<String, TreeSet<String>> labels) {}

    private final RunningProgram program = SharedProgram.program;

    @Test
    void every_metric_of_ours_is_documented_with_its_type_and_labels() throws Exception {
        var metrics = scrapedWithCommands();
        var rows =
                metrics.entrySet().stream()
                        .map(
                                it ->
                                        "| `%s` | %s | %s | %s |"
                                                .formatted(
                                                        it.getKey(),
                                                        it.getValue().type,
                                                        String.join(
                                                                ", ",
                                                                it.getValue().labels.keySet()),
                                                        it.getValue().help))
                        .collect(joining("\n"));
        if (Boolean.getBoolean("metrics.write")) {
            var page = Files.readString(PAGE);
            var head = page.substring(0, page.indexOf("|---|---|---|---|") + 17);
            Files.writeString(PAGE, head + "\n" + rows + "\n");
        }

        assertThat(
                        Files.readString(PAGE)
                                .lines()
                                .filter(line -> line.startsWith("| `raccordement_"))
                                .collect(joining("\n")))
                .as("written by MetricsIT with -Dmetrics.write=true")
                .isEqualTo(rows);
    }

    @Test
    void labels_take_few_values_and_none_that_comes_from_a_caller() throws Exception {
        assertThat(scrapedWithCommands())
                .allSatisfy(
                        (name, metric) ->
                                assertThat(metric.labels)
                                        .as(name)
                                        .allSatisfy(
                                                (_, values) ->
                                                        assertThat(values)
                                                                .hasSizeLessThan(120)
                                                                .allMatch(
                                                                        it ->
                                                                                it.matches(
                                                                                        "[A-Za-z0-9_.+-]{1,60}"))));
    }

    @Test
    void names_follow_the_conventions() throws Exception {
        assertThat(scrapedWithCommands())
                .allSatisfy(
                        (name, metric) -> {
                            assertThat(name).doesNotEndWith("_milliseconds");
                            assertThat(name.endsWith("_total"))
                                    .as(name)
                                    .isEqualTo(metric.type.equals("counter"));
                            assertThat(metric.help).as(name).matches("[A-Z0-9].{10,}[^.]");
                        });
    }

    /** The metrics are read by an administrator, unless somebody is named for them. */
    @Test
    void nobody_else_reads_them() throws Exception {
        assertThat(get("fournisseur").statusCode()).isEqualTo(403);
        assertThat(get("audit").statusCode()).isEqualTo(403);
    }

    private Map<String, Metric> scrapedWithCommands() throws Exception {
        program.as("fournisseur")
                .askOne(
                        FicheOperations.CREATE,
                        FicheOperations.creation(
                                "metrics-" + UUID.randomUUID(),
                                FicheOperations.ACME,
                                "QUALIFICATION"));
        var before = new AtomicReference<>(Set.<String>of());
        await().atMost(Duration.ofMinutes(1))
                .pollInterval(Duration.ofSeconds(1))
                .until(
                        () -> {
                            var names = scraped().keySet();
                            return names.equals(before.getAndSet(names))
                                    && names.contains("raccordement_group_lag_seconds");
                        });
        return scraped();
    }

    private Map<String, Metric> scraped() throws Exception {
        var types = new TreeMap<String, String>();
        var helps = new TreeMap<String, String>();
        var labels = new TreeMap<String, Map<String, TreeSet<String>>>();
        for (var line : get("admin").body().lines().toList()) {
            var type = TYPE.matcher(line);
            var help = HELP.matcher(line);
            var sample = SAMPLE.matcher(line);
            if (type.matches()) {
                types.put(type.group(1), type.group(2));
            } else if (help.matches()) {
                helps.put(help.group(1), help.group(2));
            } else if (sample.matches() && sample.group(2) != null) {
                LABEL.matcher(sample.group(2))
                        .results()
                        .filter(it -> !it.group(1).equals("le"))
                        .forEach(
                                it ->
                                        labels.computeIfAbsent(
                                                        sample.group(1), _ -> new TreeMap<>())
                                                .computeIfAbsent(it.group(1), _ -> new TreeSet<>())
                                                .add(it.group(2)));
            }
        }
        var metrics = new TreeMap<String, Metric>();
        types.forEach(
                (name, type) -> {
                    if (!name.endsWith("_max")) {
                        metrics.put(
                                name,
                                new Metric(
                                        type,
                                        helps.getOrDefault(name, ""),
                                        labels.getOrDefault(name, Map.of())));
                    }
                });
        return metrics;
    }

    private HttpResponse<String> get(String login) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(program.uri("http", "/actuator/prometheus"))
                            .header("Authorization", program.as(login).authorization())
                            .build(),
                    BodyHandlers.ofString(UTF_8));
        }
    }
}
