package fr.raccordement;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.json.JsonMapper;

/**
 * What ships to run the program with (compose.yaml, manifests, image, package, pages) names
 * settings, ports, health and files that there are. {@code packaging/lint} checks their form.
 */
class DeploymentTest {

    private static final Path ROOT = Modules.PROJECT;
    private static final Path KUBERNETES = ROOT.resolve("packaging/kubernetes");
    private static final Set<String> OF_PROGRAMS =
            Set.of("RACCORDEMENT_", "SPRING_", "SERVER_", "AXON_", "MANAGEMENT_", "LOGGING_");
    private static final Pattern LINE =
            Pattern.compile("(?m)^#?((?:[a-z][a-z0-9-]*\\.)+[A-Za-z0-9.-]+)=");
    private static final Pattern IN_A_UNIT =
            Pattern.compile("(?m)^(?:Environment=|ENV |\\s+(?=RACCORDEMENT_\\w+=))([A-Z_]+)=");
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Z_]+)[:}]");

    @Test
    void every_setting_that_is_named_is_one_of_the_program() throws IOException {
        var named = new TreeMap<String, String>();
        for (var file : yamls()) {
            for (var document : documents(file)) {
                environment(document).forEach(it -> named.put(it, file.toString()));
            }
        }
        for (var file :
                List.of(
                        "Dockerfile",
                        "packaging/debian/files/raccordement.service",
                        "packaging/debian/files/raccordement-backup.service")) {
            IN_A_UNIT
                    .matcher(Files.readString(ROOT.resolve(file)))
                    .results()
                    .forEach(it -> named.put(it.group(1), file));
        }
        for (var file : pages()) {
            LINE.matcher(Files.readString(file))
                    .results()
                    .forEach(it -> named.put(it.group(1), file.toString()));
        }
        named.keySet().removeIf(it -> isOfAnotherProgram(it));
        var known = known();

        assertThat(named).hasSizeGreaterThan(40);
        assertThat(named)
                .allSatisfy((name, file) -> assertThat(isKnown(name, known)).as(file).isTrue());
    }

    @Test
    void a_misspelt_setting_would_be_found() throws IOException {
        assertThat(isKnown("RACCORDEMENT_EVENTS_URI", known())).isFalse();
        assertThat(isKnown("RACCORDEMENT_SECURITE_CLAIM_LOGINS", known())).isFalse();
        assertThat(isKnown("spring.ssl.bundles.pem.web.keystore.certificate", known())).isFalse();
    }

    @Test
    void the_variables_of_compose_are_those_of_its_example() throws IOException {
        var used = new TreeSet<String>();
        VARIABLE.matcher(Files.readString(ROOT.resolve("compose.yaml")))
                .results()
                .forEach(it -> used.add(it.group(1)));
        secrets().values().forEach(it -> used.add(map(it).get("environment").toString()));
        var example = new TreeSet<String>();
        Pattern.compile("(?m)^([A-Z_]+)=")
                .matcher(Files.readString(ROOT.resolve("packaging/compose/env.example")))
                .results()
                .forEach(it -> example.add(it.group(1)));

        assertThat(used).isEqualTo(example);
    }

    @Test
    void a_service_of_compose_begins_with_all_that_it_depends_on() throws IOException {
        var services = services();
        services.forEach(
                (name, service) ->
                        strings(map(service).get("depends_on"))
                                .forEach(
                                        it ->
                                                assertThat(profiles(services, it))
                                                        .as("%s needs %s", name, it)
                                                        .containsAll(profiles(services, name))));
    }

    @Test
    void what_compose_mounts_is_there() throws IOException {
        var volumes = new HashSet<String>();
        for (var service : services().values()) {
            for (var volume : strings(map(service).get("volumes"))) {
                var source = volume.substring(0, volume.indexOf(':'));
                if (source.startsWith("./")) {
                    assertThat(ROOT.resolve(source)).exists();
                } else {
                    volumes.add(source);
                }
            }
            assertThat(secrets().keySet()).containsAll(strings(map(service).get("secrets")));
        }
        assertThat(map(compose().get("volumes")).keySet()).isEqualTo(volumes);
    }

    @Test
    void everything_reaches_the_program_on_its_port() throws IOException {
        assertThat(Files.readString(ROOT.resolve("Dockerfile"))).contains("\nEXPOSE 8080\n");
        var services = services();
        for (var name : List.of("solid", "node-a", "node-b")) {
            assertThat(strings(map(services.get(name)).get("ports")))
                    .singleElement()
                    .asString()
                    .endsWith(":8080");
        }
        for (var set : List.of("nodes.yaml", "sealer.yaml")) {
            var container = container(set);
            assertThat(list(container.get("ports")))
                    .singleElement()
                    .isEqualTo(Map.of("name", "http", "containerPort", 8080));
        }
        var scrape = map(yaml(ROOT.resolve("packaging/compose/prometheus/prometheus.yml")));
        var job = map(list(scrape.get("scrape_configs")).getFirst());
        assertThat(job.get("metrics_path")).isEqualTo("/actuator/prometheus");
        assertThat(map(list(job.get("static_configs")).getFirst()).get("targets"))
                .isEqualTo(List.of("solid:8080"));
        assertThat(map(job.get("basic_auth")).get("username"))
                .isEqualTo(
                        map(map(services.get("solid")).get("environment"))
                                .get("RACCORDEMENT_METRIQUES_UTILISATEUR"));
        assertThat(map(job.get("basic_auth")).get("password_file"))
                .isEqualTo(
                        "/run/secrets/"
                                + strings(map(services.get("prometheus")).get("secrets"))
                                        .iterator()
                                        .next());
    }

    @Test
    void probes_ask_for_health_that_there_is() throws IOException {
        for (var set : List.of("nodes.yaml", "sealer.yaml")) {
            var container = container(set);
            for (var probe : List.of("startupProbe", "livenessProbe", "readinessProbe")) {
                var get = map(map(container.get(probe)).get("httpGet"));
                assertThat(get.get("port")).isEqualTo("http");
                assertThat(get.get("path").toString())
                        .matches("/actuator/health/(liveness|readiness)");
            }
        }
        assertThat(Files.readString(ROOT.resolve("packaging/healthy")))
                .contains("GET /actuator/health/readiness ");
    }

    @Test
    void the_realm_of_compose_knows_the_portal_where_compose_has_it() throws IOException {
        var realm =
                JsonMapper.builder()
                        .build()
                        .readTree(
                                Files.readString(
                                        ROOT.resolve(
                                                "packaging/compose/keycloak/raccordement-realm.json")));
        var settings = map(map(services().get("solid")).get("environment"));
        var portal =
                realm.get("clients")
                        .valueStream()
                        .filter(
                                it ->
                                        it.get("clientId")
                                                .asString()
                                                .equals(
                                                        settings.get(
                                                                "SPRING_SECURITY_OAUTH2_CLIENT_REGISTRATION_PORTAL_CLIENTID")))
                        .findFirst()
                        .orElseThrow();
        assertThat(portal.get("redirectUris").valueStream().map(it -> it.asString()))
                .contains("http://localhost:8080/login/oauth2/code/portal");
        assertThat(settings.get("SPRING_SECURITY_OAUTH2_RESOURCESERVER_JWT_ISSUERURI").toString())
                .endsWith("/realms/" + realm.get("realm").asString());
        assertThat(realm.get("roles").get("realm").findValuesAsString("name"))
                .containsExactlyInAnyOrder("AIFE_INSTRUCTEUR", "AIFE_ADMIN", "AUDITEUR");
    }

    // ---- what is known

    private static boolean isKnown(String name, Map<String, Boolean> known) {
        var uniform = uniform(name);
        return known.containsKey(uniform)
                || known.entrySet().stream()
                        .anyMatch(it -> it.getValue() && uniform.startsWith(it.getKey()));
    }

    /** Uniform names, with whether more may follow them. */
    private static Map<String, Boolean> known() throws IOException {
        var known = new TreeMap<String, Boolean>();
        var files =
                DeploymentTest.class
                        .getClassLoader()
                        .getResources("META-INF/spring-configuration-metadata.json");
        for (var file : List.copyOf(Collections.list(files))) {
            try (var json = file.openStream()) {
                JsonMapper.builder()
                        .build()
                        .readTree(json)
                        .get("properties")
                        .forEach(
                                it ->
                                        known.merge(
                                                uniform(it.get("name").asString()),
                                                it.has("type")
                                                        && it.get("type")
                                                                .asString()
                                                                .startsWith("java.util.Map"),
                                                Boolean::logicalOr));
            }
        }
        return known;
    }

    /** As an environment variable and a line of a file have in common. */
    private static String uniform(String name) {
        return name.replaceAll("[._-]", "").toLowerCase(Locale.ROOT);
    }

    private static boolean isOfAnotherProgram(String name) {
        return name.equals(name.toUpperCase(Locale.ROOT))
                && OF_PROGRAMS.stream().noneMatch(name::startsWith);
    }

    // ---- what ships

    private static List<Path> pages() throws IOException {
        try (var docs = Files.list(ROOT.resolve("docs"))) {
            return Stream.concat(
                            docs.filter(it -> it.toString().endsWith(".md")),
                            Stream.of(
                                    ROOT.resolve("README.md"),
                                    ROOT.resolve("packaging/debian/application.properties")))
                    .toList();
        }
    }

    private static List<Path> yamls() throws IOException {
        try (var manifests = Files.list(KUBERNETES)) {
            return Stream.concat(Stream.of(ROOT.resolve("compose.yaml")), manifests).toList();
        }
    }

    private static List<Object> documents(Path file) throws IOException {
        var found = new ArrayList<>();
        try (var reader = Files.newBufferedReader(file)) {
            new Yaml(new SafeConstructor(new LoaderOptions())).loadAll(reader).forEach(found::add);
        }
        return found;
    }

    private static Object yaml(Path file) throws IOException {
        return documents(file).getFirst();
    }

    /** Names of environment variables anywhere in it. */
    private static Set<String> environment(Object node) {
        var found = new HashSet<String>();
        if (node instanceof Map<?, ?> map) {
            map.forEach(
                    (key, value) -> {
                        if (Set.of("environment", "data", "stringData").contains(key)
                                && value instanceof Map<?, ?> settings) {
                            settings.keySet().forEach(it -> found.add(it.toString()));
                        } else if (key.equals("env") && value instanceof List<?> entries) {
                            entries.forEach(it -> found.add(map(it).get("name").toString()));
                        } else {
                            found.addAll(environment(value));
                        }
                    });
        } else if (node instanceof List<?> list) {
            list.forEach(it -> found.addAll(environment(it)));
        }
        return found;
    }

    private static Map<String, Object> compose() throws IOException {
        return map(yaml(ROOT.resolve("compose.yaml")));
    }

    private static Map<String, Object> services() throws IOException {
        return map(compose().get("services"));
    }

    private static Map<String, Object> secrets() throws IOException {
        return map(compose().get("secrets"));
    }

    private static Collection<String> profiles(Map<String, Object> services, String name) {
        return strings(map(services.get(name)).get("profiles"));
    }

    private static Map<String, Object> container(String set) throws IOException {
        var spec = map(map(yaml(KUBERNETES.resolve(set))).get("spec"));
        return map(list(map(map(spec.get("template")).get("spec")).get("containers")).getFirst());
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object node) {
        return node == null ? Map.of() : (Map<String, Object>) node;
    }

    private static List<?> list(Object node) {
        return node == null ? List.of() : (List<?>) node;
    }

    /** Of a list, or the keys of a map. */
    private static Collection<String> strings(Object node) {
        return node instanceof Map<?, ?> map
                ? map.keySet().stream().map(Object::toString).toList()
                : list(node).stream().map(Object::toString).toList();
    }
}
