package fr.raccordement.system;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * How long people wait for their first screen, in a browser, from a running program that begins
 * with the demonstration; {@code ./raccordement bench screen} calls it.
 */
@EnabledIfSystemProperty(named = FirstScreenIT.ADDRESS, matches = "http.+")
class FirstScreenIT {

    static final String ADDRESS = "raccordement.screen.address";

    private static final int ROUNDS = Integer.getInteger("raccordement.screen.rounds", 10);
    private static final List<String> LOGINS =
            List.of("fournisseur", "tiers", "lycee", "aife", "admin");

    /** A title is there and nothing is waited for; milliseconds since the browser set out. */
    private static final String SHOWN =
            """
            title => new Promise(shown => {
              const look = () =>
                document.querySelector(title) && !document.querySelector('main .waiting')
                  ? shown(performance.now())
                  : requestAnimationFrame(look)
              look()
            })
            """;

    private static final String CHOICE = ".login-main h1";
    private static final String SCREEN = ".frame-main h1";
    private static final Path TABLE = Path.of("target/first-screen.md");

    @RegisterExtension
    static final Chromium chromium = new Chromium(() -> URI.create(System.getProperty(ADDRESS)));

    /** One screen, as it was shown in each round. */
    private record Waits(String screen, List<Double> milliseconds) {

        Waits(String screen) {
            this(screen, new ArrayList<>());
        }

        String row() {
            var sorted = milliseconds.stream().sorted().toList();
            return String.format(
                    Locale.ROOT,
                    "| %-42s | %6.0f | %6.0f | %6.0f |",
                    screen,
                    milliseconds.getFirst(),
                    sorted.get(sorted.size() / 2),
                    sorted.getLast());
        }
    }

    @Test
    void the_first_screen_of_everybody() throws IOException {
        var choice = new Waits("who one is, never seen before");
        var waits = new ArrayList<>(List.of(choice));
        for (var login : LOGINS) {
            var chosen = new Waits(login + ", from the click on it");
            var cold = new Waits(login + ", never seen before");
            var warm = new Waits(login + ", seen before");
            waits.addAll(List.of(chosen, cold, warm));
            for (int round = 0; round < ROUNDS; round++) {
                var page = chromium.window(1440, "fr").open("/");
                choice.milliseconds.add(shown(page.page(), CHOICE));
                var clicked = now(page.page());
                page.chooseAccount(login);
                chosen.milliseconds.add(shown(page.page(), SCREEN) - clicked);

                var other = chromium.window(1440, "fr");
                other.page().context().addCookies(page.page().context().cookies());
                cold.milliseconds.add(shown(other.open("/").page(), SCREEN));
                warm.milliseconds.add(shown(other.open("/").page(), SCREEN));
                chromium.closeAll();
            }
        }
        var table = new ArrayList<>(List.of("| first screen, ms | first | median | longest |"));
        table.add("|---|---|---|---|");
        waits.forEach(it -> table.add(it.row()));
        Files.write(TABLE, table);
    }

    private static double shown(Page page, String title) {
        return ((Number) page.evaluate(SHOWN, title)).doubleValue();
    }

    private static double now(Page page) {
        return ((Number) page.evaluate("performance.now()")).doubleValue();
    }
}
