package fr.raccordement.api.vue.query;

import fr.raccordement.api.acteur.Actor;
import fr.raccordement.api.acteur.Question;
import fr.raccordement.api.habilitation.VisibleTo;
import org.jspecify.annotations.Nullable;

/**
 * One view; answers an optional {@link VueView}, empty for whoever has no role at the operator.
 *
 * @param nom its name
 * @param decision the version after a decision that has to have taken effect, which is waited for a
 *     little; null for none
 * @param viewer who asks
 */
@VisibleTo
public record FindVue(String nom, @Nullable Long decision, Actor viewer) implements Question {}
