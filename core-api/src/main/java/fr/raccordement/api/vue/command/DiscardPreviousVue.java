package fr.raccordement.api.vue.command;

import fr.raccordement.api.acteur.Role;
import fr.raccordement.api.habilitation.Requires;
import fr.raccordement.api.vue.VueId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Keeps no generation to go back to; nothing happens where none is kept. Refuses: NOT_FOUND,
 * MOTIF_MISSING, CONFLICT.
 *
 * @param vueId the view
 * @param motif why, 1 to 2,000 characters
 * @param expectedVersion the version that the actor saw
 */
@Requires(roles = Role.AIFE_ADMIN)
public record DiscardPreviousVue(
        @TargetAggregateIdentifier VueId vueId, String motif, @Nullable Long expectedVersion)
        implements VueCommand {}
