package fr.raccordement.system;

import static fr.raccordement.system.Authority.CLIENT;
import static fr.raccordement.system.FicheOperations.ACME;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/**
 * Every screen as it is seen by every kind of person, on a phone and on a desk, with something on
 * it.
 */
class PortalScreensIT {

    private static final Set<String> OPERATORS = Set.of("aife", "admin", "audit");

    /** The screens that were looked at, each by its address, the kind of person and the width. */
    private static final Set<String> looked = new HashSet<>();

    private static final RunningProgram program = SharedProgram.program;

    @RegisterExtension static final Chromium chromium = new Chromium(() -> program.uri("http", ""));

    private static JsonNode delegation;

    @BeforeAll
    static void there_is_something_to_see() {
        var aife = program.as("aife");
        var fournisseur = program.as("fournisseur");
        var travaux = program.as("travaux");
        var tiers = program.as("tiers");
        var lycee = program.as("lycee");
        FicheOperations.active(fournisseur, aife, "ecrans-active", ACME, certificat("active"));
        FicheOperations.create(fournisseur, "ecrans-brouillon", ACME, "PRODUCTION");
        FicheOperations.ready(
                travaux, "ecrans-examen", FicheOperations.PONANT, certificat("examen"));
        travaux.askOne(FicheOperations.SUBMIT, Map.of("id", "ecrans-examen"));
        RaccordementApiOperations.compte(travaux, FicheOperations.PONANT);
        RaccordementApiOperations.declare(travaux, "ecrans-api", FicheOperations.PONANT, "ECRANS");
        DelegationOperations.active(
                tiers, aife, "ecrans-tiers", DelegationOperations.OPALE, certificat("tiers"));
        delegation =
                DelegationOperations.request(tiers, "ecrans-tiers", DelegationOperations.LYCEE);
        DelegationOperations.accept(lycee, delegation);
        await().until(() -> DelegationOperations.statut(lycee, delegation).equals("ACTIVEE"));
    }

    @AfterAll
    static void take_back() {
        DelegationOperations.end(program.as("lycee"), delegation);
    }

    /**
     * Each screen that one can choose, of every kind of person, on a phone and on a desk. What the
     * same screen looks like at the same width to a person of the same kind is looked at once.
     */
    @ParameterizedTest
    @CsvSource({
        "fournisseur,360,fr",
        "fournisseur,1440,en",
        "tiers,360,en",
        "tiers,1440,fr",
        "lycee,360,en",
        "lycee,1440,fr",
        "aife,360,en",
        "aife,1440,fr",
        "admin,360,fr",
        "audit,360,fr",
        "audit,1440,en",
        "visiteur,360,en",
        "visiteur,1440,fr"
    })
    void every_screen_is_fit_for_everybody(String login, int width, String language) {
        var page = chromium.window(width, language).as(login, "/");
        var kind = OPERATORS.contains(login) ? "operator" : "structure";

        for (var address : addresses(page.navigation())) {
            page.follow(page.navigation().locator("a[href='" + address + "']")).fits();
            look(page, address, kind, login, language, width);
            for (var tab : addresses(page.page().locator(".tab-bar"))) {
                if (!looked.contains(screen(tab, kind, width))) {
                    page.follow(page.page().locator(".tab-bar a[href='" + tab + "']")).fits();
                    look(page, tab, kind, login, language, width);
                }
            }
        }
    }

    private static List<String> addresses(Locator links) {
        var all = links.locator("a").evaluateAll("them => them.map(it => it.getAttribute('href'))");
        return ((List<?>) all).stream().map(String::valueOf).toList();
    }

    private static String screen(String address, String kind, int width) {
        return String.join(" ", address, kind, "" + width);
    }

    private static void look(
            PortalPage page, String address, String kind, String login, String lang, int width) {
        if (looked.add(screen(address, kind, width))) {
            var name = address.replaceAll("\\W+", "-").replaceAll("^-|-$", "");
            page.accessible()
                    .shot(
                            String.join(
                                    "-",
                                    name.isEmpty() ? "accueil" : name,
                                    login,
                                    lang,
                                    "" + width));
        }
    }

    private static Authority.Issued certificat(String name) {
        return SharedProgram.authority.issue("ecrans-" + name, CLIENT);
    }
}
