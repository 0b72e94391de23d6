package fr.raccordement.command.vue;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.axonframework.modelling.command.AggregateLifecycle.getVersion;

import fr.raccordement.api.RuleViolatedException;
import fr.raccordement.api.habilitation.Rights;
import fr.raccordement.api.vue.ViewStates;
import fr.raccordement.api.vue.ViewStates.ViewState;
import fr.raccordement.api.vue.VueId;
import fr.raccordement.api.vue.command.AbandonRebuild;
import fr.raccordement.api.vue.command.CompleteRebuild;
import fr.raccordement.api.vue.command.DiscardPreviousVue;
import fr.raccordement.api.vue.command.RebuildVue;
import fr.raccordement.api.vue.command.RollBackVue;
import fr.raccordement.api.vue.command.VueCommand;
import fr.raccordement.api.vue.event.PreviousVueDiscarded;
import fr.raccordement.api.vue.event.VueEvent;
import fr.raccordement.api.vue.event.VueRebuildAbandoned;
import fr.raccordement.api.vue.event.VueRebuildCompleted;
import fr.raccordement.api.vue.event.VueRebuildRequested;
import fr.raccordement.api.vue.event.VueRolledBack;
import fr.raccordement.command.ExpectedVersion;
import fr.raccordement.command.Motif;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CommandHandlerInterceptor;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/**
 * What was decided on a view. How the view stands is asked of the read store, which may be emptied
 * without an event; what was decided and has not taken effect there yet, the events say (D-067).
 */
@Aggregate(type = "Vue")
class Vue {

    @AggregateIdentifier private @Nullable VueId id;
    private final ViewDecisions decisions = new ViewDecisions();

    @CommandHandlerInterceptor
    void authorise(VueCommand command, MetaData metaData, Rights rights) {
        rights.require(command, metaData);
        ExpectedVersion.require(command.expectedVersion(), getVersion());
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    @Nullable Long decide(RebuildVue command, ViewStates vues) {
        var etat = known(command.vueId(), vues);
        var motif = Motif.require(command.motif());
        if (decisions.underConstruction(etat) == null) {
            apply(new VueRebuildRequested(command.vueId().nom(), decisions.next(etat), motif));
        }
        return getVersion();
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    @Nullable Long decide(AbandonRebuild command, ViewStates vues) {
        var etat = known(command.vueId(), vues);
        var motif = Motif.require(command.motif());
        var generation = decisions.underConstruction(etat);
        if (generation != null) {
            requireAnother(etat);
            apply(new VueRebuildAbandoned(command.vueId().nom(), generation, motif));
        }
        return getVersion();
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    @Nullable Long decide(RollBackVue command, ViewStates vues) {
        var etat = known(command.vueId(), vues);
        var motif = Motif.require(command.motif());
        var generation = requirePrevious(etat);
        if (!decisions.isGoneBackTo(generation)) {
            apply(new VueRolledBack(command.vueId().nom(), generation, motif));
        }
        return getVersion();
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    @Nullable Long decide(DiscardPreviousVue command, ViewStates vues) {
        var etat = known(command.vueId(), vues);
        var motif = Motif.require(command.motif());
        var generation = etat.kept();
        if (generation != null && !decisions.isDiscarded(generation)) {
            apply(new PreviousVueDiscarded(command.vueId().nom(), generation, motif));
        }
        return getVersion();
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    @Nullable Long decide(CompleteRebuild command) {
        if (!decisions.isCompleted(command.generation())) {
            apply(new VueRebuildCompleted(command.vueId().nom(), command.generation()));
        }
        return getVersion();
    }

    @EventSourcingHandler
    void evolve(VueEvent event) {
        id = new VueId(event.nom());
        decisions.evolve(event);
    }

    private static ViewState known(VueId vue, ViewStates vues) {
        return vues.of(vue)
                .orElseThrow(
                        () ->
                                new RuleViolatedException(
                                        "NOT_FOUND", "Objet introuvable.", "Object not found."));
    }

    private static void requireAnother(ViewState etat) {
        if (!etat.abandonable()) {
            throw new RuleViolatedException(
                    "VUE_NEVER_COMPLETE",
                    "Aucune autre génération de cette vue ne peut répondre.",
                    "No other generation of this view can answer.");
        }
    }

    private static long requirePrevious(ViewState etat) {
        var previous = etat.previous();
        if (previous == null) {
            throw new RuleViolatedException(
                    "VUE_NO_PREVIOUS",
                    "Aucune génération précédente de cette vue n'est conservée.",
                    "No previous generation of this view is kept.");
        }
        return previous;
    }
}
