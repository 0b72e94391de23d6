package fr.raccordement.command.webhook;

import fr.raccordement.api.acteur.Actor;
import fr.raccordement.api.avis.GenreAvis;
import fr.raccordement.api.structure.StructureType;
import fr.raccordement.api.webhook.WebhooksId;
import fr.raccordement.api.webhook.event.WebhookEvent;
import fr.raccordement.api.webhook.event.WebhookRegistered;
import fr.raccordement.command.RecordingRights;
import fr.raccordement.command.avis.EndOfStore;
import fr.raccordement.command.fiche.GlassVault;
import fr.raccordement.command.structure.Inscription;
import fr.raccordement.command.structure.StructureRegister;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.TestExecutor;
import org.threeten.extra.MutableClock;

/** Webhooks of a structure, in a store whose last event is at 99; secrets are drawn all zero. */
final class WebhookFixture {

    static final Actor JEANNE = new Actor("jeanne", Set.of());
    static final String SIRET = "21340001900012";
    static final String URL = "https://compta.example.org/avis";
    static final WebhooksId OWN = new WebhooksId(SIRET);
    static final String SECRET = "whsec_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=";
    static final Instant NOW = Instant.parse("2026-11-30T08:00:00Z");
    static final WebhookRegistered REGISTERED = registered("compta");

    final RecordingRights rights = new RecordingRights();
    final MutableClock clock = MutableClock.of(NOW, ZoneOffset.UTC);
    boolean localAdmitted;
    boolean active = true;
    boolean tried = true;

    static WebhookRegistered registered(String webhook) {
        var cle = cle(webhook, 0);
        return new WebhookRegistered(
                SIRET,
                webhook,
                URL,
                List.of(GenreAvis.DELEGATION_ACTIVEE, GenreAvis.FICHE_ACTIVEE),
                cle,
                cle + "|" + SECRET,
                99);
    }

    static String cle(String webhook, int number) {
        return "webhook-" + SIRET + "-" + webhook + "-" + number;
    }

    TestExecutor<Webhooks> given(WebhookEvent... past) {
        var fixture = new AggregateTestFixture<>(Webhooks.class);
        EndOfStore end = () -> 99;
        StructureRegister structures = _ -> Optional.of(inscription());
        Livraisons livraisons = _ -> tried;
        List.of(
                        rights,
                        end,
                        structures,
                        livraisons,
                        clock,
                        new WebhookSecrets(new GlassVault()),
                        new WebhookProperties(localAdmitted, Duration.ofHours(24)))
                .forEach(fixture::registerInjectableResource);
        return past.length == 0 ? fixture.givenNoPriorActivity() : fixture.given((Object[]) past);
    }

    private Inscription inscription() {
        return new Inscription(SIRET, "Acme", StructureType.PRIVEE, false, true, active);
    }
}
