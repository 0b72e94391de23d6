package fr.raccordement.command.vue;

import fr.raccordement.api.vue.ViewStates.ViewState;
import fr.raccordement.api.vue.event.PreviousVueDiscarded;
import fr.raccordement.api.vue.event.VueEvent;
import fr.raccordement.api.vue.event.VueRebuildAbandoned;
import fr.raccordement.api.vue.event.VueRebuildCompleted;
import fr.raccordement.api.vue.event.VueRebuildRequested;
import fr.raccordement.api.vue.event.VueRolledBack;
import org.jspecify.annotations.Nullable;

/** The last decisions of each kind on one view, by generation; 0 for none. */
final class ViewDecisions {

    private long requested;
    private long completed;
    private long abandoned;
    private long goneBackTo;
    private long discarded;

    void evolve(VueEvent event) {
        switch (event) {
            case VueRebuildRequested it -> requested = it.generation();
            case VueRebuildCompleted it -> {
                completed = it.generation();
                goneBackTo = 0;
            }
            case VueRebuildAbandoned it -> abandoned = it.generation();
            case VueRolledBack it -> goneBackTo = it.generation();
            case PreviousVueDiscarded it -> discarded = it.generation();
        }
    }

    /** The generation being built, or asked for and about to be; null where none is. */
    @Nullable Long underConstruction(ViewState etat) {
        var generation = requested > etat.newest() ? Long.valueOf(requested) : etat.building();
        return generation == null || generation == abandoned ? null : generation;
    }

    long next(ViewState etat) {
        return Math.max(requested, etat.newest()) + 1;
    }

    boolean isGoneBackTo(long generation) {
        return generation == goneBackTo;
    }

    boolean isDiscarded(long generation) {
        return generation == discarded;
    }

    boolean isCompleted(long generation) {
        return generation <= completed;
    }
}
