package fr.raccordement.graphql.refusal;

import static java.util.Collections.singletonMap;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import trial.Client;
import trial.InfrastructureTest;

/** What the engine refuses is said in the caller's language, with its path and without Java. */
@InfrastructureTest
class EngineErrorsTest {

    private static final String BY_VARIABLE =
            "mutation ($d: SaisieInput!) { describe(id: \"a\", input: $d) }";
    private static final Pattern OF_JAVA =
            Pattern.compile("Exception|graphql\\.|java|Value\\{|ObjectField|[A-Za-z]+Value'|@\\[");

    @Autowired Client client;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{`validite`:{`du`:`01/12/2026`,`au`:`2027-06-30`}} | validite.du | un jour est"
                        + " attendu | a day",
                "{`validite`:{`du`:`2026-12-01`}} | validite.au | une valeur est requise | a value"
                        + " is required",
                "{`validite`:{`du`:null,`au`:`2027-06-30`}} | validite.du | une valeur est requise"
                        + " | a value is required",
                "{`validite`:`2026`} | validite | un objet est attendu | an object is expected",
                "{`validite`:{`du`:`2026-12-01`,`au`:`2027-06-30`,`le`:1}} | validite.le | n'a pas"
                        + " ce champ | no such field",
                "{`inconnu`:1} | inconnu | n'a pas ce champ | no such field",
                "{`kind`:`EMETEUR`} | kind | EMETTEUR | one of these is expected",
                "{`kind`:1} | kind | EMETTEUR | one of these is expected",
                "{`nombre`:`5000`} | nombre | un nombre entier est attendu | a whole number",
                "{`nombre`:99999999999} | nombre | un nombre entier de | a whole number from",
                "{`part`:`x`} | part | un nombre est attendu | a number is expected",
                "{`oui`:`true`} | oui | true ou false est attendu | true or false",
                "{`document`:`%`} | document | du Base64 est attendu | Base64 is expected",
                "{`contacts`:[{`nom`:`a`},{`nom`:2}]} | contacts.1.nom | un texte est attendu | a"
                        + " text is expected",
                "{`contacts`:[{`nom`:`a`},null]} | contacts.1 | une valeur est requise | a value is"
                        + " required",
                "{`contacts`:[{}]} | contacts.0.nom | une valeur est requise | a value is required",
                "{`reseau`:{}} | reseau | parmi sftp, port | of sftp, port",
                "{`reseau`:{`sftp`:null}} | reseau | parmi sftp, port | of sftp, port",
                "{`reseau`:{`sftp`:{`nom`:`a`},`port`:null}} | reseau | parmi sftp, port | of sftp,"
                        + " port",
                "{`reseau`:{`sftp`:{`nom`:`a`},`port`:1}} | reseau | parmi sftp, port | of sftp,"
                        + " port"
            })
    void a_variable_says_where_in_it_and_what(
            String variable, String path, String french, String english) throws Exception {
        var json = variable.replace('`', '"');
        var value = Client.JSON.readTree(json);

        says(BY_VARIABLE, Map.of("d", value), "BAD_REQUEST", path, french, english);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{validite: {du: \"01/12/2026\", au: \"2027-06-30\"}} | validite.du | un jour est"
                        + " attendu | a day",
                "{validite: {du: \"2026-12-01\"}} | validite.au | une valeur est requise | a value"
                        + " is required",
                "{validite: {du: null, au: \"2027-06-30\"}} | validite.du | une valeur est requise"
                        + " | a value is required",
                "{validite: 2026} | validite | un objet est attendu | an object is expected",
                "{inconnu: 1} | inconnu | n'a pas ce champ | no such field",
                "{kind: EMETEUR} | kind | n'est pas de celles de | none of",
                "{kind: \"EMETTEUR\"} | kind | est attendue | is expected",
                "{nombre: \"5000\"} | nombre | est attendu | is expected",
                "{nombre: 99999999999} | nombre | un nombre entier de | a whole number from",
                "{oui: \"true\"} | oui | true ou false est attendu | true or false",
                "{contacts: [{nom: \"a\"}, {nom: 2}]} | contacts.1.nom | est attendu | is expected",
                "{reseau: {sftp: {nom: \"a\"}, port: 1}} | reseau | un seul est attendu | one only",
                "{reseau: {sftp: {nom: \"a\"}, port: null}} | reseau | un seul est attendu | one"
                        + " only"
            })
    void a_literal_does_too(String literal, String path, String french, String english)
            throws Exception {
        says(
                "mutation { describe(id: \"a\", input: %s) }".formatted(literal),
                Map.of(),
                "BAD_REQUEST",
                path,
                french,
                english);
    }

    @Test
    void all_that_is_wrong_with_variables_is_said_at_once() throws Exception {
        var input = Client.JSON.readTree("{\"kind\":\"X\",\"validite\":{\"du\":\"x\",\"au\":1}}");
        var answer = ask(BY_VARIABLE, Map.of("d", input), "fr");

        assertThat(answer.at("/errors")).hasSize(1);
        assertThat(answer.at("/errors/0/message").asString()).startsWith("3 valeurs");
        assertThat(paths(answer)).containsExactly("validite.du", "validite.au", "kind");
    }

    @Test
    void a_variable_within_an_input_has_the_path_of_its_place() throws Exception {
        var document =
                "mutation ($du: Date!) { describe(id: \"a\","
                        + " input: {validite: {du: $du, au: \"2027-06-30\"}}) }";

        says(document, Map.of("du", "x"), "BAD_REQUEST", "validite.du", "un jour", "a day");
    }

    @Test
    void a_default_stands_in_for_no_null() throws Exception {
        says(
                "mutation ($id: ID = \"a\") { describe(id: $id, input: {}) }",
                singletonMap("id", null),
                "BAD_REQUEST",
                "id",
                "une valeur est requise",
                "a value is required");
    }

    @Test
    void a_file_too_large_keeps_its_code() throws Exception {
        var file = Map.of("nom", "a.p7b", "contenu", "A".repeat(1_500_001));
        says(
                "mutation ($f: [FichierInput!]!) { deposit(fichiers: $f) }",
                Map.of("f", List.of(file)),
                "FILE_TOO_LARGE",
                "fichiers.0.contenu",
                "un fichier",
                "a file");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{ | SYNTAX | mal formé | malformed",
                "{ moi { login } } } | SYNTAX | terminé avant | over before",
                "{ echo(text: \"\\ud800\") } | SYNTAX | caractère Unicode | Unicode character",
                "{ inconnu } | INVALID_OPERATION | n'a pas de champ « inconnu » | has no field"
                        + " 'inconnu'",
                "{ echo } | INVALID_OPERATION | cet argument est requis | this argument is"
                        + " required",
                "{ echo(txt: 1) } | INVALID_OPERATION | argument | argument",
                "{ moi } | INVALID_OPERATION | sont à choisir | have to be selected",
                "query ($a: Int) { moi { login } } | INVALID_OPERATION | ne sert pas | is not used",
                "query A { moi { login } } query B { moi { login } } | INVALID_OPERATION |"
                        + " operationName | name it by",
                "query ($t: Inconnu) { echo(text: $t) } | INVALID_OPERATION | n'existe pas | no"
                        + " type"
            })
    void what_is_no_operation_of_the_schema_is_said_in_both_languages(
            String document, String code, String french, String english) throws Exception {
        for (var language : List.of("fr", "en")) {
            var answer = ask(document, Map.of(), language);

            assertThat(Client.code(answer)).isEqualTo(code);
            assertThat(answer.at("/errors/0/message").asString())
                    .contains(language.equals("fr") ? french : english)
                    .doesNotContainPattern(OF_JAVA);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{reseau: {port: $n, sftp: $p}} | {`n`:1,`p`:{`nom`:`a`}} | reseau | un seul est"
                        + " attendu | one only",
                "{reseau: {port: $n, sftp: $p}} | {`n`:1,`p`:null} | reseau | un seul est attendu |"
                        + " one only",
                "{reseau: {port: $n, sftp: $p}} | {`n`:null} | reseau | un seul est attendu | one"
                        + " only",
                "{reseau: {port: $n}, kind: $k} | {`n`:null} | reseau | parmi sftp, port | of sftp,"
                        + " port",
                "{reseau: {port: $n}, kind: $k} | {} | reseau | parmi sftp, port | of sftp, port",
                "{validite: {du: $du, au: \"2027-06-30\"}} | {`du`:null} | validite.du | une valeur"
                        + " est requise | a value is required",
                "{contacts: [{nom: \"a\"}, {nom: $nom}]} | {`nom`:null} | contacts.1.nom | une"
                        + " valeur est requise | a value is required"
            })
    void variables_that_fit_each_by_itself_and_not_in_their_place_are_refused(
            String input, String variables, String path, String french, String english)
            throws Exception {
        var declared =
                Map.of(
                        "$n", "Int",
                        "$p", "PersonneInput",
                        "$k", "Kind",
                        "$du", "Date = \"2026-12-01\"",
                        "$nom", "String = \"a\"");
        var document =
                "mutation (%s) { describe(id: \"a\", input: %s) }"
                        .formatted(
                                declared.entrySet().stream()
                                        .filter(it -> input.matches(".*\\" + it.getKey() + "\\b.*"))
                                        .map(it -> it.getKey() + ": " + it.getValue())
                                        .collect(joining(", ")),
                                input);
        var given =
                Client.JSON
                        .readTree(variables.replace('`', '"'))
                        .propertyStream()
                        .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));

        says(document, given, "BAD_REQUEST", path, french, english);
    }

    /** The engine asks its bundle for a key; one that is not there would be answered INTERNAL. */
    @ParameterizedTest
    @ValueSource(strings = {"Validation", "Scalars", "Parsing", "Execution"})
    void the_bundles_have_what_the_engine_says(String name) throws IOException {
        var keys = keys(name + ".properties");

        assertThat(keys).isNotEmpty();
        assertThat(keys(name + "_fr.properties")).isEqualTo(keys);
        assertThat(keys(name + "_en.properties")).isEqualTo(keys);
    }

    private static Set<String> keys(String bundle) throws IOException {
        var properties = new Properties();
        try (var file =
                EngineErrorsTest.class.getClassLoader().getResourceAsStream("i18n/" + bundle)) {
            properties.load(file);
        }
        return new TreeSet<>(properties.stringPropertyNames());
    }

    private void says(
            String document,
            Map<String, ?> variables,
            String code,
            String path,
            String french,
            String english)
            throws Exception {
        for (var language : List.of("fr", "en")) {
            var answer = ask(document, variables, language);
            var message = answer.at("/errors/0/message").asString();

            assertThat(Client.code(answer)).isEqualTo(code);
            assertThat(paths(answer)).containsExactly(path);
            assertThat(message)
                    .contains(language.equals("fr") ? french : english)
                    .contains(path)
                    .doesNotContainPattern(OF_JAVA);
        }
    }

    private JsonNode ask(String document, Map<String, ?> variables, String language)
            throws Exception {
        return client.query("fournisseur", document, variables, "Accept-Language", language);
    }

    private static List<String> paths(JsonNode answer) {
        return answer.at("/errors/0/extensions/violations")
                .valueStream()
                .map(it -> it.at("/path").asString())
                .toList();
    }
}
