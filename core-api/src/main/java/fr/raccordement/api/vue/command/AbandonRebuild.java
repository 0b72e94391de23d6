package fr.raccordement.api.vue.command;

import fr.raccordement.api.acteur.Role;
import fr.raccordement.api.habilitation.Requires;
import fr.raccordement.api.vue.VueId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Does without the generation that is being built; nothing happens where none is. Refuses:
 * NOT_FOUND, MOTIF_MISSING, VUE_NEVER_COMPLETE where nothing else could answer, CONFLICT.
 *
 * @param vueId the view
 * @param motif why, 1 to 2,000 characters
 * @param expectedVersion the version that the actor saw
 */
@Requires(roles = Role.AIFE_ADMIN)
public record AbandonRebuild(
        @TargetAggregateIdentifier VueId vueId, String motif, @Nullable Long expectedVersion)
        implements VueCommand {}
