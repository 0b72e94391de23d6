package fr.raccordement.command.webhook;

import static fr.raccordement.command.Refusals.refusal;
import static fr.raccordement.command.Refusals.violations;
import static fr.raccordement.command.webhook.WebhookFixture.JEANNE;
import static fr.raccordement.command.webhook.WebhookFixture.OWN;
import static fr.raccordement.command.webhook.WebhookFixture.REGISTERED;
import static fr.raccordement.command.webhook.WebhookFixture.SECRET;
import static fr.raccordement.command.webhook.WebhookFixture.URL;
import static fr.raccordement.command.webhook.WebhookFixture.registered;
import static org.assertj.core.api.Assertions.assertThat;

import fr.raccordement.api.avis.GenreAvis;
import fr.raccordement.api.webhook.SecretMontre;
import fr.raccordement.api.webhook.command.RegisterWebhook;
import fr.raccordement.api.webhook.event.WebhookEvent;
import fr.raccordement.api.webhook.event.WebhookRemoved;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RegisterWebhookTest {

    private static final List<GenreAvis> GENRES =
            List.of(GenreAvis.FICHE_ACTIVEE, GenreAvis.DELEGATION_ACTIVEE, GenreAvis.FICHE_ACTIVEE);

    private final WebhookFixture webhooks = new WebhookFixture();

    @Test
    void the_secret_is_answered_once_and_stored_sealed() {
        webhooks.given()
                .when(new RegisterWebhook(OWN, "compta", URL, GENRES), JEANNE.asMetaData())
                .expectEvents(REGISTERED)
                .expectResultMessagePayload(new SecretMontre(SECRET));
        assertThat(new SecretMontre(SECRET).toString()).doesNotContain(SECRET);
        assertThat(webhooks.rights.askedToStart()).containsExactly("RegisterWebhook");
    }

    @Test
    void the_same_again_changes_nothing_and_shows_no_secret() {
        webhooks.given(REGISTERED)
                .when(new RegisterWebhook(OWN, "compta", URL, GENRES), JEANNE.asMetaData())
                .expectNoEvents()
                .expectResultMessagePayload(new SecretMontre(null));
    }

    @Test
    void a_name_is_never_given_twice() {
        webhooks.given(REGISTERED)
                .when(new RegisterWebhook(OWN, "compta", URL + "2", GENRES), JEANNE.asMetaData())
                .expectException(refusal("WEBHOOK_ID_TAKEN"));
        webhooks.given(REGISTERED, new WebhookRemoved(OWN.structure(), "compta", "x"))
                .when(new RegisterWebhook(OWN, "compta", URL, GENRES), JEANNE.asMetaData())
                .expectException(refusal("WEBHOOK_ID_TAKEN"));
    }

    @Test
    void every_broken_rule_is_named_at_once() {
        webhooks.active = false;
        webhooks.given(tenOfThem())
                .when(
                        new RegisterWebhook(OWN, "é", "http://example.org", List.of()),
                        JEANNE.asMetaData())
                .expectNoEvents()
                .expectException(
                        violations(
                                "WEBHOOK_ID nom",
                                "WEBHOOK_ADRESSE adresse",
                                "WEBHOOK_GENRES_MISSING genres",
                                "STRUCTURE_INACTIVE",
                                "WEBHOOK_TOO_MANY"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://compta.example.org",
                "https://compta.example.org:8443/avis?format=1",
                "HTTPS://Compta.Example.ORG/avis",
                "https://xn--bcher-kva.example/avis",
                "https://93.184.215.14/avis",
                "https://[2606:2800:21f:cb07:6820:80da:af6b:8b2c]/avis",
                "https://example.org./avis"
            })
    void a_public_https_address_is_admitted(String url) {
        webhooks.given()
                .when(new RegisterWebhook(OWN, "compta", url, GENRES), JEANNE.asMetaData())
                .expectSuccessfulHandlerExecution();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "compta.example.org",
                "http://compta.example.org",
                "ftp://compta.example.org",
                "https://",
                "https://jeanne:secret@compta.example.org/",
                "https://@compta.example.org/",
                "https://compta.example.org/#fin",
                "https://compta.example.org:0/",
                "https://compta.example.org:65536/",
                "https://compta.example.org/é",
                "https://compta.example.org/\nHost: x",
                "https://intranet/avis",
                "https://2130706433/avis",
                "https://0x7f.0.0.1/avis",
                "https://127.1/avis",
                "https://010.8.8.8.8/avis",
                "https://-compta.example.org/",
                "https://compta..example.org/",
                "file:///etc/passwd",
                "javascript:alert(1)"
            })
    void what_is_no_https_address_is_not(String url) {
        webhooks.given()
                .when(new RegisterWebhook(OWN, "compta", url, GENRES), JEANNE.asMetaData())
                .expectNoEvents()
                .expectException(violations("WEBHOOK_ADRESSE adresse"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://localhost/avis",
                "https://LOCALHOST:8443/avis",
                "https://localhost./avis",
                "https://compta.localhost/avis",
                "https://imprimante.local/avis",
                "https://compta.internal/avis",
                "https://127.0.0.1/avis",
                "https://127.8.9.1/avis",
                "https://0.0.0.0/avis",
                "https://10.1.2.3/avis",
                "https://172.31.255.255/avis",
                "https://192.168.1.1/avis",
                "https://169.254.169.254/latest/meta-data",
                "https://100.64.0.1/avis",
                "https://192.0.2.1/avis",
                "https://224.0.0.1/avis",
                "https://255.255.255.255/avis",
                "https://[::1]/avis",
                "https://[::]/avis",
                "https://[fe80::1]/avis",
                "https://[fc00::1]/avis",
                "https://[fd12:3456::1]/avis",
                "https://[ff02::1]/avis",
                "https://[::ffff:127.0.0.1]/avis",
                "https://[::ffff:10.0.0.1]/avis",
                "https://[64:ff9b::7f00:1]/avis",
                "https://[2002:7f00:1::]/avis",
                "https://[2001:db8::1]/avis"
            })
    void a_private_or_local_address_is_not(String url) {
        webhooks.given()
                .when(new RegisterWebhook(OWN, "compta", url, GENRES), JEANNE.asMetaData())
                .expectNoEvents()
                .expectException(violations("WEBHOOK_ADRESSE_PRIVEE adresse"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1:8123/avis",
                "http://localhost:8123/avis",
                "https://[::1]:8123/avis",
                "https://127.0.0.1/avis"
            })
    void a_setting_admits_this_machine(String url) {
        webhooks.localAdmitted = true;
        webhooks.given()
                .when(new RegisterWebhook(OWN, "compta", url, GENRES), JEANNE.asMetaData())
                .expectSuccessfulHandlerExecution();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"https://10.0.0.1/avis", "https://169.254.169.254/", "https://a.local/"})
    void and_no_other_private_one(String url) {
        webhooks.localAdmitted = true;
        webhooks.given()
                .when(new RegisterWebhook(OWN, "compta", url, GENRES), JEANNE.asMetaData())
                .expectException(violations("WEBHOOK_ADRESSE_PRIVEE adresse"));
    }

    @Test
    void what_was_removed_makes_room() {
        var past = tenOfThem();
        var removed = new WebhookEvent[past.length + 1];
        System.arraycopy(past, 0, removed, 0, past.length);
        removed[past.length] = new WebhookRemoved(OWN.structure(), "w3", "x");

        webhooks.given(removed)
                .when(new RegisterWebhook(OWN, "compta", URL, GENRES), JEANNE.asMetaData())
                .expectEvents(REGISTERED);
    }

    @Test
    void rights_are_asked() {
        webhooks.rights.forbid();
        webhooks.given()
                .when(new RegisterWebhook(OWN, "compta", URL, GENRES), JEANNE.asMetaData())
                .expectNoEvents()
                .expectException(refusal("FORBIDDEN"));
    }

    private static WebhookEvent[] tenOfThem() {
        return IntStream.range(0, 10)
                .mapToObj(it -> registered("w" + it))
                .toArray(WebhookEvent[]::new);
    }
}
