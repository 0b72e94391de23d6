package fr.raccordement.command.avis;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.axonframework.modelling.command.AggregateLifecycle.getVersion;

import fr.raccordement.api.acteur.Actor;
import fr.raccordement.api.acteur.Role;
import fr.raccordement.api.avis.FrequenceAvis;
import fr.raccordement.api.avis.LangueAvis;
import fr.raccordement.api.avis.PreferencesAvisId;
import fr.raccordement.api.avis.command.AbandonEnvoi;
import fr.raccordement.api.avis.command.DefinePreferencesAvis;
import fr.raccordement.api.avis.command.ForgetCourriel;
import fr.raccordement.api.avis.command.PreferencesAvisCommand;
import fr.raccordement.api.avis.command.RecordEnvoi;
import fr.raccordement.api.avis.event.CourrielDefined;
import fr.raccordement.api.avis.event.CourrielForgotten;
import fr.raccordement.api.avis.event.EnvoiAbandoned;
import fr.raccordement.api.avis.event.EnvoiRecorded;
import fr.raccordement.api.avis.event.PreferencesAvisDefined;
import fr.raccordement.api.avis.event.PreferencesAvisEvent;
import fr.raccordement.api.habilitation.Concern;
import fr.raccordement.api.habilitation.Partie;
import fr.raccordement.api.habilitation.Rights;
import fr.raccordement.command.LongLives;
import fr.raccordement.command.Motif;
import fr.raccordement.command.Violations;
import java.util.List;
import java.util.Objects;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CommandHandlerInterceptor;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** How one person wants to be told of their notices, and what they were written to about. */
@Aggregate(type = "PreferencesAvis", snapshotTriggerDefinition = LongLives.SNAPSHOT)
class PreferencesAvis {

    private static final String NO_STRUCTURE = "";
    private static final long NOTHING_YET = -1;

    @AggregateIdentifier private @Nullable PreferencesAvisId id;
    private FrequenceAvis frequence = FrequenceAvis.AUCUN;
    private LangueAvis langue = LangueAvis.FR;
    private List<Role> roles = List.of();
    private @Nullable CourrielDefined courriel;
    private int destroyed;
    private boolean injoignable;
    private long jusqua = -1;

    @CommandHandlerInterceptor
    void authorise(PreferencesAvisCommand command, MetaData metaData, Rights rights) {
        var actor = Actor.from(metaData);
        var owner = command.preferencesAvisId().utilisateur().equals(actor.login());
        if (!owner && !actor.roles().contains(Role.AIFE_ADMIN)
                || !owner && command instanceof DefinePreferencesAvis) {
            throw Rights.notFound();
        }
        rights.require(
                command, metaData, new Concern(Partie.ORGANISATION, NO_STRUCTURE, actor.login()));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    long decide(
            DefinePreferencesAvis command, MetaData metaData, Courriels courriels, EndOfStore end) {
        var login = command.preferencesAvisId().utilisateur();
        check(command, courriels);
        var given = command.courriel();
        if (given != null && (injoignable || !courriels.same(courriel, given))) {
            apply(courriels.seal(login, cle(login), given));
        }
        var held = Actor.from(metaData).roles().stream().sorted().toList();
        if (id == null
                || frequence != command.frequence()
                || langue != command.langue()
                || !roles.equals(held)) {
            var silent = frequence == FrequenceAvis.AUCUN;
            apply(
                    new PreferencesAvisDefined(
                            login,
                            command.frequence(),
                            command.langue(),
                            held,
                            silent ? end.position() : jusqua));
        }
        return Objects.requireNonNullElse(getVersion(), NOTHING_YET);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    long decide(ForgetCourriel command) {
        var motif = Motif.require(command.motif());
        if (courriel != null) {
            apply(new CourrielForgotten(courriel.utilisateur(), courriel.cle(), motif));
        }
        return Objects.requireNonNullElse(getVersion(), NOTHING_YET);
    }

    @CommandHandler
    long decide(RecordEnvoi command) {
        if (command.jusqua() > jusqua) {
            apply(
                    new EnvoiRecorded(
                            command.preferencesAvisId().utilisateur(),
                            command.jusqua(),
                            command.nombre()));
        }
        return Objects.requireNonNullElse(getVersion(), NOTHING_YET);
    }

    @CommandHandler
    long decide(AbandonEnvoi command) {
        if (courriel != null && !injoignable) {
            apply(new EnvoiAbandoned(command.preferencesAvisId().utilisateur()));
        }
        return Objects.requireNonNullElse(getVersion(), NOTHING_YET);
    }

    @EventSourcingHandler
    void evolve(PreferencesAvisEvent event) {
        id = new PreferencesAvisId(event.utilisateur());
        switch (event) {
            case PreferencesAvisDefined it -> {
                frequence = it.frequence();
                langue = it.langue();
                roles = it.roles();
                jusqua = it.depuis();
            }
            case CourrielDefined it -> {
                courriel = it;
                injoignable = false;
            }
            case CourrielForgotten _ -> {
                courriel = null;
                destroyed++;
                frequence = FrequenceAvis.AUCUN;
            }
            case EnvoiRecorded it -> jusqua = it.jusqua();
            case EnvoiAbandoned _ -> injoignable = true;
        }
    }

    /** A destroyed key is never made again. */
    private String cle(String login) {
        return "avis-" + login + (destroyed == 0 ? "" : "-" + destroyed);
    }

    private void check(DefinePreferencesAvis command, Courriels courriels) {
        var violations = new Violations();
        var given = command.courriel();
        violations.require(
                given == null || courriels.isAddress(given),
                "AVIS_COURRIEL",
                "courriel",
                "L'adresse électronique n'est pas valable.",
                "The e-mail address is not valid.");
        violations.require(
                given != null || courriel != null || command.frequence() == FrequenceAvis.AUCUN,
                "AVIS_COURRIEL_MISSING",
                "courriel",
                "Une adresse électronique est requise pour recevoir des courriels.",
                "An e-mail address is required to receive mail.");
        violations.throwIfAny();
    }
}
