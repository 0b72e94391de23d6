package fr.raccordement.api.habilitation.event;

import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * The user does not belong to the structure: the request is refused.
 *
 * @param structure SIRET
 * @param utilisateur login
 * @param motif why, where a reason was given
 */
@Revision("1")
public record RattachementRefused(String structure, String utilisateur, @Nullable String motif)
        implements HabilitationEvent {}
