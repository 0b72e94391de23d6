package fr.raccordement.api.vue.event;

/** The catalogue: all that can have been decided on a view. */
public sealed interface VueEvent
        permits VueRebuildRequested,
                VueRebuildCompleted,
                VueRebuildAbandoned,
                VueRolledBack,
                PreviousVueDiscarded {

    /** The view. */
    String nom();

    /** Which generation of it this is about. */
    long generation();
}
