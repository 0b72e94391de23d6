package fr.raccordement.api.habilitation.event;

import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * The user belongs to the structure no more for the time being; the profiles are kept, without
 * effect.
 *
 * @param structure SIRET
 * @param utilisateur login
 * @param motif why, where a reason was given
 */
@Revision("1")
public record RattachementDeactivated(String structure, String utilisateur, @Nullable String motif)
        implements HabilitationEvent {}
