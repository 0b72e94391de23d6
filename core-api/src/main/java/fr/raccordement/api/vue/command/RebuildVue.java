package fr.raccordement.api.vue.command;

import fr.raccordement.api.acteur.Role;
import fr.raccordement.api.habilitation.Requires;
import fr.raccordement.api.vue.VueId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Builds the view again from the first event, beside the one that answers; once complete, it
 * answers instead. What was kept to go back to makes room. Nothing happens while it is being built
 * already. Refuses: NOT_FOUND, MOTIF_MISSING, CONFLICT.
 *
 * @param vueId the view
 * @param motif why, 1 to 2,000 characters
 * @param expectedVersion the version that the actor saw
 */
@Requires(roles = Role.AIFE_ADMIN)
public record RebuildVue(
        @TargetAggregateIdentifier VueId vueId, String motif, @Nullable Long expectedVersion)
        implements VueCommand {}
