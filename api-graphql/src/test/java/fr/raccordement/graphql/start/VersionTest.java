package fr.raccordement.graphql.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.actuate.info.Info;
import org.springframework.boot.info.GitProperties;

class VersionTest {

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            textBlock =
                    """
                    v1.2.0,              abc1234, 9, 1.2.0
                    v1.2.0-3-gabc1234,   abc1234, 9, 1.2.0-3-gabc1234
                    1.2.0-dirty,         abc1234, 9, 1.2.0-dirty
                    abc1234,             abc1234, 9, 9
                    abc1234-dirty,       abc1234, 9, 9
                    '',                  abc1234, 9, 9
                    -,                   -,       9, 9
                    -,                   -,       -, unknown
                    """)
    void the_version_is_that_of_the_tag_else_of_the_build(
            @Nullable String described,
            @Nullable String commit,
            @Nullable String built,
            String is) {
        assertThat(version(described, commit, built).version()).isEqualTo(is);
    }

    @Test
    void a_program_that_git_says_nothing_of_is_of_its_build() {
        assertThat(new Version(null, "9").version()).isEqualTo("9");
        assertThat(new Version(null, "9").commit()).isEqualTo("unknown");
    }

    @Test
    void both_are_told() {
        var info = new Info.Builder();
        version("v1.2.0", "abc1234", null).contribute(info);

        assertThat(info.build().get("raccordement"))
                .isEqualTo(Map.of("version", "1.2.0", "commit", "abc1234"));
    }

    private static Version version(
            @Nullable String described, @Nullable String commit, @Nullable String built) {
        var git = new Properties();
        if (described != null) {
            git.setProperty("commit.id.describe", described);
        }
        if (commit != null) {
            git.setProperty("commit.id.abbrev", commit);
        }
        return new Version(new GitProperties(git), built);
    }
}
