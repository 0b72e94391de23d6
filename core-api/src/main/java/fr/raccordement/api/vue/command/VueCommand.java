package fr.raccordement.api.vue.command;

import fr.raccordement.api.vue.VueId;
import org.jspecify.annotations.Nullable;

/**
 * What may be asked of a view. Every command may name the version it was decided on; another
 * version stored is refused with CONFLICT, a view that there is not with NOT_FOUND. Answers the
 * version after its own events, null where nothing was ever decided.
 */
public sealed interface VueCommand
        permits RebuildVue, AbandonRebuild, RollBackVue, DiscardPreviousVue, CompleteRebuild {

    VueId vueId();

    /** The version that the actor saw, or null to take whatever is stored. */
    @Nullable Long expectedVersion();
}
