package fr.raccordement.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static fr.raccordement.system.Authority.CLIENT;
import static fr.raccordement.system.Chromium.DESK;
import static fr.raccordement.system.PortalPage.WHO;

import java.net.URI;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The program is killed and started again behind pages that are open. */
class PortalRestartIT {

    @RegisterExtension
    static final Chromium chromium = new Chromium(() -> URI.create("http://127.0.0.1"));

    @TempDir Path data;

    @Test
    void what_was_typed_before_is_sent_after_whoever_typed_it_is_back() throws Exception {
        chromium.expect(Pattern.compile("status of [45]\\d\\d|net::ERR_|WebSocket"));
        var authority = new Authority("Essai Reprise").trustedOn(data);
        Relay relay;
        PortalPage form;
        try (var program = RunningProgram.startOn(data)) {
            FicheOperations.ready(
                    program.as("fournisseur"),
                    "reprise",
                    FicheOperations.ACME,
                    authority.issue("reprise", CLIENT));
            relay = new Relay(program.uri("http", ""));
            form =
                    chromium.window(DESK, "fr", relay.uri())
                            .as("fournisseur", "/fiches/reprise/saisie/commentaire");
            form.page().locator("textarea").fill("Écrit avant la panne");
            relay.cut();
            program.kill();
        }
        try (relay;
                var program = RunningProgram.startOn(data)) {
            relay.lead(program.uri("http", ""));
            relay.restore();

            assertThat(form.heading(WHO)).isVisible();
            form.chooseAccount("fournisseur");
            assertThat(form.page().locator("textarea")).hasValue("Écrit avant la panne");
            form.press("Enregistrer et continuer");
            assertThat(form.heading("Soumission")).isVisible();
        }
    }
}
