package fr.raccordement.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static fr.raccordement.system.Chromium.DESK;
import static fr.raccordement.system.FicheOperations.ACME;
import static fr.raccordement.system.PortalPage.EXACTLY;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What happened is read, replayed and proven in the portal. */
class PortalAuditIT {

    /** An event waits for a checkpoint for 10 s. */
    private static final Duration A_CHECKPOINT = Duration.ofSeconds(30);

    /** After which a page looks again by itself; in ms. */
    private static final long A_LOOK = 10_000;

    private static final String PROOF = "query($id: ID!) { preuveFiche(id: $id) }";
    private static final RunningProgram program = SharedProgram.program;

    @RegisterExtension static final Chromium chromium = new Chromium(() -> program.uri("http", ""));

    @Test
    void an_auditor_drags_the_time_line_into_the_past_and_downloads_a_proof() throws Exception {
        var fournisseur = program.as("fournisseur");
        FicheOperations.create(fournisseur, "portail-vie", ACME, "PRODUCTION");
        FicheOperations.choose(fournisseur, "portail-vie", "SFTP");
        var audit = program.as("audit");
        await().atMost(A_CHECKPOINT)
                .until(() -> !audit.askOne(PROOF, Map.of("id", "portail-vie")).isNull());
        var page = chromium.window(DESK, "fr").as("audit", "/fiches/portail-vie/vie");
        assertThat(page.page().locator(".life").getByText("Protocole choisi", EXACTLY)).isVisible();

        var line = page.page().locator(".line-range").boundingBox();
        var mouse = page.page().mouse();
        mouse.move(line.x + line.width - 12, line.y + line.height / 2);
        mouse.down();
        mouse.move(line.x + 2, line.y + line.height / 2);
        mouse.up();
        assertThat(page.text("Vous regardez le passé\u00a0: rien ne s’y modifie.")).isVisible();
        assertThat(page.page()).hasURL(Pattern.compile(".*[?&]a=.*"));
        page.accessible().shot("vie-passe");

        page.press("Vérifier ici");
        assertThat(page.page().locator("[aria-labelledby=proof] .banner-good .banner-sentence"))
                .hasText(Pattern.compile("Vérifié.: \\d+ événements"));
        var proof = page.page().waitForDownload(() -> page.press("Télécharger la preuve"));
        Assertions.assertThat(proof.suggestedFilename()).isEqualTo("preuve-portail-vie.json");
        Assertions.assertThat(Files.readString(proof.path())).contains("portail-vie");
    }

    /** The screen looks for itself how it fares. */
    @Test
    void whether_a_witness_still_signs_is_seen() throws Exception {
        var page = chromium.windowWithClock(DESK, "fr").as("audit", "/audit/scellement");
        var row = page.row(Witness.NAME);
        assertThat(row.getByText("Contresigne", EXACTLY)).isVisible();
        page.accessible().shot("temoin-1-signe");

        SharedProgram.witness.end();
        FicheOperations.create(program.as("fournisseur"), "portail-temoin", ACME, "PRODUCTION");
        seen(page, row.getByText("Ne contresigne plus", EXACTLY));
        page.accessible().shot("temoin-2-se-tait");

        SharedProgram.witness.cosign(program);
        seen(page, row.getByText("Contresigne", EXACTLY));
    }

    /** Moves the time of a page until it shows something. */
    private static void seen(PortalPage page, Locator what) {
        await().atMost(A_CHECKPOINT)
                .until(
                        () -> {
                            page.page().clock().fastForward(A_LOOK);
                            return what.isVisible();
                        });
    }
}
