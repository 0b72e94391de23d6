package fr.raccordement.scellement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.raccordement.axon.StartRefusedException;
import fr.raccordement.axon.settings.Settings;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

class WitnessSettingTest {

    private static final String KEY =
            "witness.example.com/w1+7e6f4aaa+BNdamAGCsQq31Uv+08lkBzoO4XLz2qYjJa8CGmj3B1Ea";

    @ParameterizedTest
    @CsvSource({
        "https://temoin.example,https://temoin.example/add-checkpoint",
        "https://temoin.example/,https://temoin.example/add-checkpoint",
        "https://temoin.example:8443/a/b/,https://temoin.example:8443/a/b/add-checkpoint",
        "http://127.0.0.1:8123,http://127.0.0.1:8123/add-checkpoint",
        "http://localhost:8123/,http://localhost:8123/add-checkpoint",
        "http://[::1]:8123,http://[::1]:8123/add-checkpoint",
    })
    void a_witness_is_asked_below_its_address(String address, String submission) {
        assertThat(WitnessAddress.all(List.of(KEY + " " + address)))
                .singleElement()
                .satisfies(
                        it -> {
                            assertThat(it.submission()).hasToString(submission);
                            assertThat(it.key().name()).isEqualTo("witness.example.com/w1");
                        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://temoin.example",
                "http://10.0.0.1:8123",
                "http://127.0.0.1.example.com",
                "http://localhost.example.com",
                "ftp://temoin.example",
                "https://",
                "https:///path",
                "https://claire:secret@temoin.example",
                "https://temoin.example?a=b",
                "https://temoin.example#a",
                "temoin.example",
                "https://temoin example",
                ""
            })
    void an_address_is_https_or_of_this_machine(String address) {
        assertThatThrownBy(() -> WitnessAddress.all(List.of(KEY + " " + address)))
                .isInstanceOf(StartRefusedException.class)
                .hasMessageContaining("raccordement.scellement.temoins")
                .hasMessageNotContaining("secret");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "witness.example.com/w1",
                "witness.example.com/w1+7e6f4aab+BNdamAGCsQq31Uv+08lkBzoO4XLz2qYjJa8CGmj3B1Ea",
                "witness.example.com/w1+7E6F4AAA+BNdamAGCsQq31Uv+08lkBzoO4XLz2qYjJa8CGmj3B1Ea",
                "example.com/behind-the-sofa+f8fa5254+AddamAGCsQq31Uv+08lkBzoO4XLz2qYjJa8CGmj3B1Ea",
                "witness.example.com/w1+7e6f4aaa+BNda",
                "witness.example.com/w1+7e6f4aaa+*",
                "+7e6f4aaa+BNdamAGCsQq31Uv+08lkBzoO4XLz2qYjJa8CGmj3B1Ea"
            })
    void a_key_is_that_of_a_witness(String key) {
        assertThatThrownBy(() -> WitnessAddress.all(List.of(key + " https://temoin.example")))
                .isInstanceOf(StartRefusedException.class)
                .hasMessageContaining("key that does not do");
    }

    @Test
    void all_that_is_wrong_is_said_at_once_and_nobody_counts_twice() {
        assertThatThrownBy(
                        () ->
                                WitnessAddress.all(
                                        List.of(
                                                KEY + " https://temoin.example",
                                                "nothing",
                                                KEY + " https://other.example",
                                                KEY + " http://temoin.example")))
                .hasMessageContaining("place 2 is not a key")
                .hasMessageContaining("place 3 has the key of one before it")
                .hasMessageContaining("place 4 has an address");
    }

    /** With all other settings, by the start and by whoever looks at them before one. */
    @Test
    void what_is_wrong_is_said_before_anything_is_opened() {
        var settings = new StandardEnvironment();
        settings.getPropertySources()
                .addFirst(
                        new MapPropertySource(
                                "given",
                                Map.of(
                                        "raccordement.scellement.temoins", "nothing",
                                        "raccordement.scellement.origine", "a name",
                                        "raccordement.roles", "queries")));

        assertThat(Settings.mistakes(settings))
                .hasSize(3)
                .anyMatch(it -> it.startsWith("raccordement.scellement.temoins: the witness at"))
                .anyMatch(it -> it.startsWith("raccordement.scellement.origine takes"))
                .anyMatch(it -> it.startsWith("raccordement.roles leaves"));
        assertThat(Settings.mistakes(new StandardEnvironment())).isEmpty();
    }
}
