package fr.raccordement.cockpit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class ProgressBarTest {

    private final StringWriter written = new StringWriter();

    @Test
    void on_a_terminal_one_line_is_drawn_again() {
        var bar = new ProgressBar(new PrintWriter(written), "view", true);
        for (int i = 0; i <= 4; i++) {
            bar.at(i, 4, () -> "");
        }
        bar.end();

        assertThat(written.toString().split("\r")).hasSize(6);
        assertThat(written.toString().split("\n")).hasSize(1);
        assertThat(written.toString()).contains("[" + "#".repeat(40) + "] 100 %");
    }

    @Test
    void elsewhere_there_is_a_line_each_tenth() {
        var bar = new ProgressBar(new PrintWriter(written), "view", false);
        for (int i = 0; i <= 1000; i++) {
            bar.at(i, 1000, () -> "");
        }
        bar.end();

        assertThat(written.toString().lines())
                .hasSize(11)
                .first()
                .asString()
                .startsWith("view 0 %");
        assertThat(written.toString()).doesNotContain("\r").endsWith("100 % \n");
    }

    @Test
    void what_has_nothing_to_do_is_done_and_what_was_too_much_no_more_than_that() {
        var bar = new ProgressBar(new PrintWriter(written), "view", false);
        bar.at(0, 0, () -> "");
        bar.at(7, 3, () -> "");
        bar.end();

        assertThat(written.toString().lines()).containsExactly("view 100 % ");
    }
}
