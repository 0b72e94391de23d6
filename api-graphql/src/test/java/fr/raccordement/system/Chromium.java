package fr.raccordement.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A Chromium of this machine for the tests of a class, which are left out where there is none. Each
 * person has a window of their own; an error in its console fails the test.
 */
final class Chromium implements BeforeAllCallback, AfterEachCallback, AfterAllCallback {

    /** The first has no window of its own to draw. */
    private static final Optional<Path> EXECUTABLE =
            Stream.of(
                            "/usr/bin/chromium-headless-shell",
                            "/usr/bin/chromium",
                            "/usr/bin/chromium-browser",
                            "/usr/bin/google-chrome")
                    .map(Path::of)
                    .filter(Files::isExecutable)
                    .findFirst();

    /** Of a machine that does much else, in milliseconds. */
    private static final int LONGEST_WAIT = 30_000;

    private final Supplier<URI> program;
    private final List<BrowserContext> windows = new ArrayList<>();
    private final List<String> errors = new ArrayList<>();
    private @Nullable Playwright playwright;
    private @Nullable Browser browser;

    /**
     * @param program its address, asked for when somebody opens a window
     */
    Chromium(Supplier<URI> program) {
        this.program = program;
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        PlaywrightAssertions.setDefaultAssertionTimeout(LONGEST_WAIT);
        assumeTrue(
                EXECUTABLE.isPresent(),
                "No Chromium in /usr/bin: apt-get install chromium-headless-shell");
        playwright =
                Playwright.create(
                        new Playwright.CreateOptions()
                                .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser =
                playwright
                        .chromium()
                        .launch(
                                new LaunchOptions()
                                        .setExecutablePath(EXECUTABLE.orElseThrow())
                                        .setArgs(List.of("--no-sandbox")));
    }

    /** A window this wide, in which nobody is logged in yet. */
    PortalPage window(int width, String language) {
        var window =
                browser.newContext(
                        new Browser.NewContextOptions()
                                .setViewportSize(width, 900)
                                .setLocale(language.equals("en") ? "en-GB" : "fr-FR")
                                .setBaseURL(program.get().toString()));
        window.setDefaultTimeout(LONGEST_WAIT);
        window.addInitScript("localStorage.setItem('langue', '" + language + "')");
        windows.add(window);
        var page = window.newPage();
        page.onConsoleMessage(
                it -> {
                    if (it.type().equals("error")) {
                        errors.add(page.url() + ": " + it.text());
                    }
                });
        page.onPageError(it -> errors.add(page.url() + ": " + it));
        return new PortalPage(page);
    }

    /** Closes all windows. */
    void closeAll() {
        windows.forEach(BrowserContext::close);
        windows.clear();
    }

    @Override
    public void afterEach(ExtensionContext context) {
        closeAll();
        var found = List.copyOf(errors);
        errors.clear();
        assertThat(found).as("errors in the console").isEmpty();
    }

    @Override
    public void afterAll(ExtensionContext context) {
        if (playwright != null) {
            playwright.close();
        }
    }
}
