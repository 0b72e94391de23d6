package fr.raccordement.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static com.microsoft.playwright.options.AriaRole.BUTTON;
import static com.microsoft.playwright.options.AriaRole.GROUP;
import static com.microsoft.playwright.options.AriaRole.HEADING;
import static com.microsoft.playwright.options.AriaRole.RADIOGROUP;
import static com.microsoft.playwright.options.AriaRole.ROW;
import static com.microsoft.playwright.options.AriaRole.SPINBUTTON;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.RequestOptions;
import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.Assertions;
import tools.jackson.databind.json.JsonMapper;

/** A person before the portal: finds what they see by its name. */
record PortalPage(Page page) {

    static final Locator.GetByTextOptions EXACTLY = new Locator.GetByTextOptions().setExact(true);

    /** What whoever is not logged in is asked, where there are accounts of the demonstration. */
    static final String WHO = "Qui êtes-vous\u00a0?";

    /** What the library of components says to screen readers: unnamed for a moment, and unseen. */
    private static final String ANNOUNCER = "[data-live-announcer]";

    /** What is not wrong is not gathered. */
    private static final AxeRunOptions SERIOUS = new AxeRunOptions();

    static {
        SERIOUS.setResultTypes(List.of("violations"));
    }

    private static final JsonMapper JSON = new JsonMapper();
    private static final Path SHOTS = Path.of("target/screenshots");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("ddMMyyyy");

    PortalPage open(String path) {
        page.navigate(path);
        return this;
    }

    /** Somebody who is logged in already comes to an address. */
    PortalPage as(String login, String path) {
        var http = page.context().request();
        var token = JSON.readTree(http.get("/portal/session").text()).at("/csrf/token");
        var answer =
                http.post(
                        "/portal/session/demonstration",
                        RequestOptions.create()
                                .setHeader("X-CSRF-TOKEN", token.asString())
                                .setData(Map.of("login", login)));
        Assertions.assertThat(answer.status()).isEqualTo(204);
        open(path);
        assertThat(navigation()).isAttached();
        return this;
    }

    /** Chooses an account of the demonstration. */
    PortalPage logIn(String login) {
        return open("/").chooseAccount(login);
    }

    /** The same where accounts are already offered. */
    PortalPage chooseAccount(String login) {
        page.locator(
                        "button",
                        new Page.LocatorOptions()
                                .setHas(
                                        page.locator(
                                                "code",
                                                new Page.LocatorOptions().setHasText(login))))
                .filter(
                        new Locator.FilterOptions()
                                .setHas(
                                        page.getByText(
                                                login, new Page.GetByTextOptions().setExact(true))))
                .click();
        assertThat(navigation()).isAttached();
        return this;
    }

    /**
     * The person acts for that structure from the next page on: classes that share a program leave
     * people in other structures too.
     */
    PortalPage actsFor(String login, String structure) {
        page.evaluate(
                "([login, structure]) => localStorage.setItem(`structure ${login}`, structure)",
                List.of(login, structure));
        return this;
    }

    Locator heading(String name) {
        return named(HEADING, name);
    }

    Locator button(String name) {
        return named(BUTTON, name);
    }

    Locator named(AriaRole role, String name) {
        return page.getByRole(role, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    Locator navigation() {
        return page.locator("#navigation");
    }

    Locator dialog() {
        return page.locator("[role=dialog], [role=alertdialog]");
    }

    /** Does what the dialog says that it will do. */
    PortalPage confirm(String button) {
        dialog().getByText(button, EXACTLY).last().click();
        assertThat(dialog()).hasCount(0);
        return this;
    }

    /** What was said to whoever cannot see. */
    Locator announced(String text) {
        return page.locator("[aria-live]").getByText(text);
    }

    /** The row of a table that says this. */
    Locator row(String text) {
        return page.getByRole(ROW).filter(new Locator.FilterOptions().setHasText(text)).first();
    }

    /**
     * Goes where a link leads, as a click does, whether or not it is in sight; once all is there. A
     * screen that has arrived takes the focus; the one before is shown until then.
     */
    PortalPage follow(Locator link) {
        var address = link.getAttribute("href");
        var isThere = URI.create(page.url()).getPath().equals(URI.create(address).getPath());
        link.evaluate("it => { document.activeElement.blur(); it.click() }");
        page.waitForURL("**" + address);
        assertThat(page.locator(isThere ? "main h1" : "main h1:focus")).isVisible();
        assertThat(page.locator("main .waiting")).hasCount(0);
        return this;
    }

    /** Another tab of the same window. */
    PortalPage tab() {
        return new PortalPage(page.context().newPage());
    }

    Locator text(String text) {
        return page.getByText(text, new Page.GetByTextOptions().setExact(true));
    }

    PortalPage press(String button) {
        button(button).click();
        return this;
    }

    /** The same by the keyboard. */
    PortalPage push(String button) {
        button(button).focus();
        page.keyboard().press("Enter");
        return this;
    }

    /** Says why, where a dialog asks for it, and goes on to what does it, by the keyboard. */
    PortalPage reason(String why) {
        assertThat(dialog().locator("textarea")).isFocused();
        page.keyboard().type(why);
        page.keyboard().press("Tab");
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");
        assertThat(dialog()).hasCount(0);
        return this;
    }

    Locator field(String name) {
        return page.getByLabel(name, new Page.GetByLabelOptions().setExact(true));
    }

    PortalPage type(String field, String value) {
        field(field).fill(value);
        return this;
    }

    PortalPage choose(String group, String option) {
        named(RADIOGROUP, group).getByText(option, EXACTLY).click();
        return this;
    }

    /** Types a day as French people write it. */
    PortalPage day(String field, LocalDate day) {
        named(GROUP, field).getByRole(SPINBUTTON).first().click();
        page.keyboard().type(DAY.format(day));
        return this;
    }

    /** Chooses the file of a certificate. */
    PortalPage give(Authority.Issued certificat) {
        var file = certificat.file();
        page.locator("input[type=file]")
                .setInputFiles(
                        new FilePayload(
                                file.get("nom"),
                                "application/x-pkcs7-certificates",
                                Base64.getDecoder().decode(file.get("contenu"))));
        return this;
    }

    /** Chooses a file with that text. */
    PortalPage give(String name, String text) {
        page.locator("input[type=file]")
                .setInputFiles(new FilePayload(name, "text/csv", text.getBytes(UTF_8)));
        return this;
    }

    /**
     * Whoever cannot see, or cannot use a mouse, finds nothing serious in their way. All is looked
     * at in this page, since there is no frame of others.
     */
    PortalPage accessible() {
        var serious =
                new AxeBuilder(page)
                                .setLegacyMode(true)
                                .exclude(ANNOUNCER)
                                .options(SERIOUS)
                                .analyze()
                                .getViolations()
                                .stream()
                                .filter(
                                        it ->
                                                List.of("serious", "critical")
                                                        .contains(it.getImpact()))
                                .map(
                                        it ->
                                                it.getId()
                                                        + ": "
                                                        + it.getNodes().stream()
                                                                .map(
                                                                        node ->
                                                                                String.valueOf(
                                                                                        node
                                                                                                .getTarget()))
                                                                .collect(joining(" ")))
                                .toList();
        Assertions.assertThat(serious).as(page.url()).isEmpty();
        return this;
    }

    /** Nothing stands beside the window. */
    PortalPage fits() {
        var beyond =
                page.evaluate(
                        "document.documentElement.scrollWidth -"
                                + " document.documentElement.clientWidth");
        Assertions.assertThat(((Number) beyond).intValue()).as(page.url()).isZero();
        return this;
    }

    /** What is printed of it has a title and says who printed it, and nothing that one presses. */
    PortalPage paper(String name, String title) {
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(heading(title)).isVisible();
        assertThat(page.locator(".frame-printed")).isVisible();
        assertThat(navigation()).isHidden();
        assertThat(page.locator("main .button:visible, main .line:visible")).hasCount(0);
        shot(name);
        page.pdf(
                new Page.PdfOptions()
                        .setPath(SHOTS.resolve(name + ".pdf"))
                        .setPreferCSSPageSize(true));
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
        return this;
    }

    PortalPage shot(String name) {
        page.screenshot(
                new Page.ScreenshotOptions()
                        .setPath(SHOTS.resolve(name + ".png"))
                        .setFullPage(true));
        return this;
    }
}
