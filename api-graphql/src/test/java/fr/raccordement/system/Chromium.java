package fr.raccordement.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.lang.reflect.Method;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A Chromium of this machine for the tests of a class, which are left out where there is none. Each
 * person has a window of their own; an error in its console fails the test. A window that is done
 * with is emptied of its person and used again, with the programs that it has read.
 */
final class Chromium implements BeforeAllCallback, AfterEachCallback, AfterAllCallback {

    /** How wide windows are. */
    static final int PHONE = 360;

    static final int DESK = 1440;

    /** What a page says in its console whose session is over. */
    static final Pattern SIGNED_OUT = Pattern.compile("status of 40[13]|WebSocket");

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
    private final List<Window> windows = new ArrayList<>();

    /** Those of before, of nobody any more: with what they have in their cache. */
    private final Map<Kind, List<BrowserContext>> resting = new HashMap<>();

    private final Set<BrowserContext> moved = new HashSet<>();
    private final List<String> errors = new ArrayList<>();
    private Optional<Pattern> expected = Optional.empty();
    private @Nullable Playwright playwright;
    private @Nullable Browser browser;

    private record Kind(int width, String language, URI address) {}

    private record Window(Kind kind, BrowserContext context) {}

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
        return window(width, language, program.get());
    }

    /** The same, for which the program has another address. */
    PortalPage window(int width, String language, URI address) {
        var kind = new Kind(width, language, address);
        var before = resting.getOrDefault(kind, List.of());
        return open(new Window(kind, before.isEmpty() ? anew(kind) : before.removeLast()));
    }

    /** The same, whose time the test moves. */
    PortalPage windowWithClock(int width, String language) {
        var page = window(width, language);
        page.page().clock().install();
        moved.add(page.page().context());
        return page;
    }

    private BrowserContext anew(Kind kind) {
        var context =
                browser.newContext(
                        new Browser.NewContextOptions()
                                .setViewportSize(kind.width(), 900)
                                .setLocale(kind.language().equals("en") ? "en-GB" : "fr-FR")
                                .setBaseURL(kind.address().toString()));
        context.setDefaultTimeout(LONGEST_WAIT);
        context.addInitScript("localStorage.setItem('langue', '" + kind.language() + "')");
        return context;
    }

    private PortalPage open(Window window) {
        windows.add(window);
        var page = window.context().newPage();
        page.onConsoleMessage(
                it -> {
                    if (it.type().equals("error")) {
                        error(page, it.text());
                    }
                });
        page.onPageError(it -> error(page, it));
        return new PortalPage(page);
    }

    private void error(Page page, String what) {
        if (expected.filter(it -> it.matcher(what).find()).isEmpty()) {
            errors.add(page.url() + ": " + what);
        }
    }

    /** Until the end of the test such errors are what it is about. */
    void expect(Pattern such) {
        expected = Optional.of(such);
    }

    /** Closes all windows. */
    void closeAll() {
        windows.forEach(it -> it.context().close());
        windows.clear();
    }

    /** Leaves each window to the next one that is as wide and in the same language. */
    private void leaveAll() {
        for (var window : windows) {
            if (forgets(window)) {
                resting.computeIfAbsent(window.kind(), _ -> new ArrayList<>())
                        .add(window.context());
            } else {
                window.context().close();
            }
        }
        windows.clear();
    }

    /** What a test that failed saw at its end. */
    private void shoot(Method test) {
        var number = 0;
        for (var window : windows) {
            for (var page : window.context().pages()) {
                number++;
                new PortalPage(page).shot("echec-" + test.getName() + "-" + number);
            }
        }
    }

    /** Whether a window is again as if nobody had used it. */
    private boolean forgets(Window window) {
        var context = window.context();
        if (moved.remove(context)) {
            return false;
        }
        context.pages().forEach(Page::close);
        context.clearCookies();
        var page = context.newPage();
        var stored = new JsonObject();
        stored.addProperty("origin", window.kind().address().toString());
        stored.addProperty("storageTypes", "all");
        context.newCDPSession(page).send("Storage.clearDataForOrigin", stored);
        page.close();
        return true;
    }

    @Override
    public void afterEach(ExtensionContext context) {
        context.getExecutionException().ifPresent(_ -> shoot(context.getRequiredTestMethod()));
        leaveAll();
        var found = List.copyOf(errors);
        errors.clear();
        expected = Optional.empty();
        assertThat(found).as("errors in the console").isEmpty();
    }

    @Override
    public void afterAll(ExtensionContext context) {
        if (playwright != null) {
            playwright.close();
        }
    }
}
