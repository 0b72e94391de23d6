package fr.raccordement.api.habilitation.event;

import fr.raccordement.api.fiche.TexteLibre;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * The user belongs to the structure no more; all profiles held or asked for are gone with it.
 *
 * @param structure SIRET
 * @param utilisateur login
 * @param motif why, where a reason was given
 */
@Revision("2")
public record RattachementRemoved(
        String structure, String utilisateur, @TexteLibre @Nullable String motif)
        implements HabilitationEvent {}
