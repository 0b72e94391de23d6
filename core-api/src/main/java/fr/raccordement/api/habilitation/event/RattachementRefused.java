package fr.raccordement.api.habilitation.event;

import fr.raccordement.api.fiche.TexteLibre;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * The user does not belong to the structure: the request is refused.
 *
 * @param structure SIRET
 * @param utilisateur login
 * @param motif why, where a reason was given
 */
@Revision("2")
public record RattachementRefused(
        String structure, String utilisateur, @TexteLibre @Nullable String motif)
        implements HabilitationEvent {}
