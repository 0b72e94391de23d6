package fr.raccordement.api.habilitation.event;

import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * The user is the principal manager of the structure no more, and keeps every profile.
 *
 * @param structure SIRET
 * @param utilisateur login
 * @param successeur login of the one who is from now on
 * @param motif why, where a reason was given
 */
@Revision("1")
public record GestionnairePrincipalRelieved(
        String structure, String utilisateur, String successeur, @Nullable String motif)
        implements HabilitationEvent {}
