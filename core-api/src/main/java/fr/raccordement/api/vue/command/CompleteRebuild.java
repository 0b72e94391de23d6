package fr.raccordement.api.vue.command;

import fr.raccordement.api.acteur.Role;
import fr.raccordement.api.habilitation.Requires;
import fr.raccordement.api.vue.VueId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Records that a generation is complete and answers. The system sends it; repeated it changes
 * nothing. Refuses nothing of its own.
 *
 * @param vueId the view
 * @param generation the one that answers
 */
@Requires(roles = Role.AIFE_ADMIN)
public record CompleteRebuild(@TargetAggregateIdentifier VueId vueId, long generation)
        implements VueCommand {

    @Override
    public @Nullable Long expectedVersion() {
        return null;
    }
}
