package fr.raccordement.api.habilitation.event;

import fr.raccordement.api.fiche.TexteLibre;
import fr.raccordement.api.habilitation.Profil;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * The user holds the profile no more.
 *
 * @param structure SIRET
 * @param utilisateur login
 * @param profil what the user may do
 * @param motif why, where a reason was given
 */
@Revision("2")
public record HabilitationRevoked(
        String structure, String utilisateur, Profil profil, @TexteLibre @Nullable String motif)
        implements HabilitationEvent {}
