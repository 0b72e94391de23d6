package fr.raccordement.verifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What is JSON, and what of it a proof may be made of; RFC 8259 says the first. */
class JsonTest {

    private static final String WHOLE =
            """
            {"text": "\\u00e9 \\ud83d\\ude00 \\\\ \\"/\\/\\b\\f\\n\\r\\t", "number": -12,
             "list": [1, [], {}, "a"], "nothing": null, "flag": true, "half": 1.5,
             "below": {"list": [{"of": "b"}]}}
            """;

    @TempDir Path directory;

    @Test
    void what_stands_in_it_is_read() throws Exception {
        var json = Json.parse("it", WHOLE);

        assertThat(json.get("text").text()).isEqualTo("é 😀 \\ \"//\b\f\n\r\t");
        assertThat(json.get("number").number()).isEqualTo(-12);
        assertThat(json.get("list").list()).hasSize(4);
        assertThat(json.has("nothing")).isFalse();
        assertThat(json.has("flag")).isTrue();
        assertThat(json.get("below").get("list").list().getFirst().get("of").text()).isEqualTo("b");
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                refused("", "nothing in it"),
                refused("  \n", "nothing in it"),
                refused("{", "end-of-input"),
                refused("{\"a\": ", "end-of-input"),
                refused("[1, 2", "end-of-input"),
                refused("{\"a\": \"b", "end-of-input"),
                refused("{\"a\": 1, \"a\": 1}", "Duplicate"),
                refused("{\"a\": 1, \"\\u0061\": 1}", "Duplicate"),
                refused("{\"x\": [{\"a\": null, \"a\": 1}]}", "Duplicate"),
                refused("{} {}", "behind its end"),
                refused("{}\u0000", "line 1, column 3"),
                refused("{\"a\": 1},", "line 1, column 9"),
                refused("[]x", "line 1, column"),
                refused("[".repeat(33) + "]".repeat(33), "nesting depth"),
                refused("[".repeat(1_000_000), "nesting depth"),
                refused("{\"a\":".repeat(100_000), "nesting depth"),
                refused("[" + "9".repeat(21) + "]", "Number value length"),
                refused("[" + "9".repeat(3_000_000) + "]", "Number value length"),
                refused("[1e" + "9".repeat(3_000_000) + "]", "Number value length"),
                refused("{\"" + "a".repeat(1_001) + "\": 1}", "Name"),
                refused("[\"\\ud800\"]", "lone surrogate"),
                refused("[\"\\udc00\\ud800\"]", "lone surrogate"),
                refused("[\"a\\ud83dz\"]", "lone surrogate"),
                refused("{\"\\udfff\": 1}", "lone surrogate"),
                refused("[\"\\u12g4\"]", "line 1, column"),
                refused("[\"\\x\"]", "line 1, column"),
                refused("[\"a\tb\"]", "line 1, column"),
                refused("[01]", "line 1, column"),
                refused("[+1]", "line 1, column"),
                refused("[.5]", "line 1, column"),
                refused("[1.]", "line 1, column"),
                refused("[NaN]", "line 1, column"),
                refused("[Infinity]", "line 1, column"),
                refused("[nul]", "line 1, column"),
                refused("[True]", "line 1, column"),
                refused("['a']", "line 1, column"),
                refused("{a: 1}", "line 1, column"),
                refused("[1,]", "line 1, column"),
                refused("[,1]", "line 1, column"),
                refused("{\"a\" 1}", "line 1, column"),
                refused("{\n  \"a\": 1,\n}", "line 3, column 1"),
                refused("// no\n{}", "line 1, column"),
                refused("<html>", "line 1, column"));
    }

    private static Arguments refused(String text, String why) {
        return Arguments.of(text, why);
    }

    @ParameterizedTest
    @MethodSource("refused")
    void what_is_no_json_is_refused_in_a_sentence(String text, String why) {
        assertThatThrownBy(() -> Json.parse("bundle.json", text))
                .isInstanceOf(RefusedException.class)
                .hasMessageStartingWith("bundle.json is no JSON")
                .hasMessageContaining(why)
                .hasMessageNotContainingAny("StreamRead", "Source:", "\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"a\": \"5\"}               | something else than a whole number as a",
                "{\"a\": 5.0}                 | something else than a whole number as a",
                "{\"a\": 1e3}                 | something else than a whole number as a",
                "{\"a\": true}                | something else than a whole number as a",
                "{\"a\": 9223372036854775808} | something else than a whole number as a",
                "{\"a\": null}                | no field a",
                "{\"b\": 1}                   | no field a",
                "[1]                          | no field a",
                "\"a\"                        | no field a",
                "5                            | no field a",
                "null                         | no field a",
            })
    void where_a_number_belongs_is_one(String text, String why) throws Exception {
        var json = Json.parse("bundle.json", text);

        assertThatThrownBy(() -> json.get("a").number())
                .isInstanceOf(RefusedException.class)
                .hasMessageStartingWith("bundle.json has ")
                .hasMessageContaining(why);
    }

    @Test
    void what_is_missing_is_named_by_where_it_would_stand() throws Exception {
        var json = Json.parse("it", WHOLE);

        assertThatThrownBy(() -> json.get("below").get("list").list().getFirst().get("no"))
                .hasMessage("it has no field below.list[0].no");
        assertThatThrownBy(() -> json.get("text").list())
                .hasMessage("it has something else than a list as text");
        assertThatThrownBy(() -> json.get("list").text())
                .hasMessage("it has something else than a text as list");
        assertThatThrownBy(json::text).hasMessage("it has something else than a text as the whole");
    }

    @Test
    void it_is_in_utf_8() throws Exception {
        for (var charset : List.of(StandardCharsets.UTF_16, StandardCharsets.ISO_8859_1)) {
            var file = directory.resolve("other.json");
            Files.write(file, "{\"a\": \"é\"}".getBytes(charset));
            assertThatThrownBy(() -> Json.read(file))
                    .isInstanceOf(RefusedException.class)
                    .hasMessageContaining("other.json is no JSON");
        }
        var surrogate = directory.resolve("surrogate.json");
        Files.write(surrogate, new byte[] {'"', (byte) 0xED, (byte) 0xA0, (byte) 0x80, '"'});
        assertThatThrownBy(() -> Json.read(surrogate))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("not in UTF-8");
    }

    /** Whatever is done to a text is read or refused, and never anything else. */
    @Test
    void any_change_is_read_or_refused() {
        var random = new Random(20261130);
        for (var i = 0; i < 20_000; i++) {
            var changed = new StringBuilder(WHOLE);
            for (var times = random.nextInt(4); times >= 0; times--) {
                var at = random.nextInt(changed.length());
                switch (random.nextInt(3)) {
                    case 0 -> changed.setCharAt(at, (char) random.nextInt(128));
                    case 1 -> changed.deleteCharAt(at);
                    default -> {
                        var from = random.nextInt(WHOLE.length() - 9);
                        changed.insert(at, WHOLE, from, from + random.nextInt(9));
                    }
                }
            }
            var text = changed.toString();
            try {
                assertThat(Json.parse("it", text)).isNotNull();
            } catch (RefusedException refused) {
                assertThat(refused.reason()).startsWith("it is no JSON");
            }
        }
    }
}
