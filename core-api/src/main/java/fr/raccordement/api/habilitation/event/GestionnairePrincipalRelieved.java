package fr.raccordement.api.habilitation.event;

import fr.raccordement.api.fiche.TexteLibre;
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
@Revision("2")
public record GestionnairePrincipalRelieved(
        String structure, String utilisateur, String successeur, @TexteLibre @Nullable String motif)
        implements HabilitationEvent {}
