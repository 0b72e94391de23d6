package fr.raccordement.api.vue.command;

import fr.raccordement.api.acteur.Role;
import fr.raccordement.api.habilitation.Requires;
import fr.raccordement.api.vue.VueId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Has the generation that was kept answer again; the one that answered is kept instead. Refuses:
 * NOT_FOUND, MOTIF_MISSING, VUE_NO_PREVIOUS, CONFLICT.
 *
 * @param vueId the view
 * @param motif why, 1 to 2,000 characters
 * @param expectedVersion the version that the actor saw
 */
@Requires(roles = Role.AIFE_ADMIN)
public record RollBackVue(
        @TargetAggregateIdentifier VueId vueId, String motif, @Nullable Long expectedVersion)
        implements VueCommand {}
