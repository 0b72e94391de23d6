package fr.raccordement.command.webhook;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.axonframework.modelling.command.AggregateLifecycle.getVersion;

import fr.raccordement.api.RuleViolatedException;
import fr.raccordement.api.avis.GenreAvis;
import fr.raccordement.api.habilitation.Concern;
import fr.raccordement.api.habilitation.Partie;
import fr.raccordement.api.habilitation.Rights;
import fr.raccordement.api.webhook.CauseDesactivation;
import fr.raccordement.api.webhook.LivraisonId;
import fr.raccordement.api.webhook.SecretMontre;
import fr.raccordement.api.webhook.WebhooksId;
import fr.raccordement.api.webhook.command.AbandonWebhook;
import fr.raccordement.api.webhook.command.AdvanceWebhook;
import fr.raccordement.api.webhook.command.DisableWebhook;
import fr.raccordement.api.webhook.command.EnableWebhook;
import fr.raccordement.api.webhook.command.RegisterWebhook;
import fr.raccordement.api.webhook.command.RemoveWebhook;
import fr.raccordement.api.webhook.command.ResendLivraison;
import fr.raccordement.api.webhook.command.RetireWebhookSecrets;
import fr.raccordement.api.webhook.command.RotateWebhookSecret;
import fr.raccordement.api.webhook.command.TestWebhook;
import fr.raccordement.api.webhook.command.WebhookCommand;
import fr.raccordement.api.webhook.event.LivraisonRequested;
import fr.raccordement.api.webhook.event.WebhookAdvanced;
import fr.raccordement.api.webhook.event.WebhookDisabled;
import fr.raccordement.api.webhook.event.WebhookEnabled;
import fr.raccordement.api.webhook.event.WebhookEvent;
import fr.raccordement.api.webhook.event.WebhookRegistered;
import fr.raccordement.api.webhook.event.WebhookRemoved;
import fr.raccordement.api.webhook.event.WebhookSecretRetired;
import fr.raccordement.api.webhook.event.WebhookSecretRotated;
import fr.raccordement.api.webhook.event.WebhookTestRequested;
import fr.raccordement.command.LongLives;
import fr.raccordement.command.Motif;
import fr.raccordement.command.Violations;
import fr.raccordement.command.avis.EndOfStore;
import fr.raccordement.command.deadline.DeadlineCommand;
import fr.raccordement.command.structure.StructureRegister;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CommandHandlerInterceptor;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** The webhooks of a structure (D-221). */
@Aggregate(type = "Webhooks", snapshotTriggerDefinition = LongLives.SNAPSHOT)
class Webhooks {

    private static final int MOST = 10;
    private static final int MOST_SECRETS = 4;

    @AggregateIdentifier private @Nullable WebhooksId id;
    private final Map<String, Webhook> webhooks = new HashMap<>();

    @CommandHandlerInterceptor
    void authorise(WebhookCommand command, MetaData metaData, Rights rights) {
        var structure = new Concern(Partie.ORGANISATION, command.webhooksId().structure());
        if (command instanceof RegisterWebhook) {
            rights.requireToStart(command, metaData, structure);
        } else {
            rights.require(command, metaData, structure);
        }
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    SecretMontre decide(
            RegisterWebhook command,
            StructureRegister structures,
            WebhookSecrets secrets,
            WebhookProperties properties,
            EndOfStore end) {
        var structure = command.webhooksId().structure();
        var genres = command.genres().stream().distinct().sorted().toList();
        var known = webhooks.get(command.webhook());
        if (known != null) {
            requireSame(known, command.url(), genres);
            return new SecretMontre(null);
        }
        check(command, structures, properties);
        var made = secrets.make(cle(command.webhook(), structure, 0));
        apply(
                new WebhookRegistered(
                        structure,
                        command.webhook(),
                        command.url(),
                        genres,
                        made.cle(),
                        made.chiffre(),
                        end.position()));
        return new SecretMontre(made.secret());
    }

    @CommandHandler
    SecretMontre decide(
            RotateWebhookSecret command,
            WebhookSecrets secrets,
            WebhookProperties properties,
            Clock clock) {
        var structure = command.webhooksId().structure();
        var webhook = require(command.webhook());
        var now = clock.instant();
        retire(command.webhook(), webhook, now);
        if (require(command.webhook()).secrets().size() >= MOST_SECRETS) {
            throw new RuleViolatedException(
                    "WEBHOOK_ROTATIONS",
                    "nom",
                    "Quatre secrets signent déjà : attendez que le plus ancien ait pris fin.",
                    "Four secrets sign already: wait until the oldest has ended.");
        }
        var made = secrets.make(cle(command.webhook(), structure, webhook.made()));
        apply(
                new WebhookSecretRotated(
                        structure,
                        command.webhook(),
                        made.cle(),
                        made.chiffre(),
                        now.plus(properties.recouvrement())));
        return new SecretMontre(made.secret());
    }

    @CommandHandler
    long decide(DisableWebhook command) {
        var motif = Motif.require(command.motif());
        disable(command.webhook(), CauseDesactivation.DECISION, motif);
        return getVersion();
    }

    @CommandHandler
    long decide(AbandonWebhook command) {
        if (isKnown(command.webhook())) {
            disable(command.webhook(), command.cause(), null);
        }
        return getVersion();
    }

    @CommandHandler
    long decide(EnableWebhook command, StructureRegister structures) {
        if (!require(command.webhook()).active()) {
            structures.requireActive(structure());
            apply(new WebhookEnabled(structure(), command.webhook()));
        }
        return getVersion();
    }

    @CommandHandler
    long decide(RemoveWebhook command) {
        var motif = Motif.require(command.motif());
        var webhook = webhooks.get(command.webhook());
        if (webhook == null) {
            throw Rights.notFound();
        }
        if (!webhook.removed()) {
            apply(new WebhookRemoved(structure(), command.webhook(), motif));
            webhook.secrets().forEach(it -> retire(command.webhook(), it.cle()));
        }
        return getVersion();
    }

    @CommandHandler
    String decide(TestWebhook command) {
        var numero = LivraisonId.essai(require(command.webhook()).tests() + 1);
        apply(new WebhookTestRequested(structure(), command.webhook(), numero));
        return numero;
    }

    @CommandHandler
    long decide(ResendLivraison command, Livraisons livraisons) {
        require(command.webhook());
        var livraison = new LivraisonId(structure(), command.webhook(), command.numero());
        if (!livraisons.wereTried(livraison)) {
            throw Rights.notFound();
        }
        apply(new LivraisonRequested(structure(), command.webhook(), command.numero()));
        return getVersion();
    }

    @CommandHandler
    long decide(AdvanceWebhook command) {
        if (isKnown(command.webhook()) && command.jusqua() > require(command.webhook()).jusqua()) {
            apply(new WebhookAdvanced(structure(), command.webhook(), command.jusqua()));
        }
        return getVersion();
    }

    @CommandHandler
    long decide(RetireWebhookSecrets command, Clock clock) {
        var now = clock.instant();
        var known = Map.copyOf(webhooks);
        if (known.values().stream().allMatch(it -> it.retired(now).findAny().isEmpty())
                && known.values().stream().anyMatch(it -> it.ends().findAny().isPresent())) {
            throw new RuleViolatedException(
                    DeadlineCommand.TOO_EARLY, "Un secret signe encore.", "A secret still signs.");
        }
        known.forEach((name, webhook) -> retire(name, webhook, now));
        return getVersion();
    }

    @EventSourcingHandler
    void evolve(WebhookEvent event) {
        id = new WebhooksId(event.structure());
        webhooks.compute(event.webhook(), (_, before) -> Webhook.after(before, event));
    }

    private void disable(String name, CauseDesactivation cause, @Nullable String motif) {
        var webhook = require(name);
        if (webhook.active()) {
            apply(new WebhookDisabled(structure(), name, webhook.url(), cause, motif));
        }
    }

    private void retire(String name, Webhook webhook, Instant now) {
        webhook.retired(now).toList().forEach(cle -> retire(name, cle));
    }

    private void retire(String name, String cle) {
        apply(new WebhookSecretRetired(structure(), name, cle));
    }

    private Webhook require(String name) {
        return find(name).orElseThrow(Rights::notFound);
    }

    private boolean isKnown(String name) {
        return find(name).isPresent();
    }

    private Optional<Webhook> find(String name) {
        return Optional.ofNullable(webhooks.get(name)).filter(it -> !it.removed());
    }

    private String structure() {
        return Objects.requireNonNull(id).structure();
    }

    private void check(
            RegisterWebhook command, StructureRegister structures, WebhookProperties properties) {
        var violations = new Violations();
        new WebhookRules(properties.adressesLocales(), violations).check(command);
        structures.noteInactive(command.webhooksId().structure(), violations);
        violations.require(
                webhooks.values().stream().filter(it -> !it.removed()).count() < MOST,
                "WEBHOOK_TOO_MANY",
                "",
                "Une structure a dix webhooks au plus.",
                "A structure has ten webhooks at most.");
        violations.throwIfAny();
    }

    private static void requireSame(Webhook known, String url, List<GenreAvis> genres) {
        if (known.removed() || !known.url().equals(url) || !known.genres().equals(genres)) {
            throw new RuleViolatedException(
                    "WEBHOOK_ID_TAKEN",
                    "nom",
                    "Ce nom est celui d'un autre webhook.",
                    "This name is that of another webhook.");
        }
    }

    /** A destroyed key is never made again. */
    private static String cle(String name, String structure, int number) {
        return "webhook-" + structure + "-" + name + "-" + number;
    }
}
