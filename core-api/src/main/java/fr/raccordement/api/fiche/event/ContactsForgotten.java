package fr.raccordement.api.fiche.event;

import fr.raccordement.api.fiche.TexteLibre;
import org.axonframework.serialization.Revision;

/**
 * The contacts encrypted with this key can never be read again.
 *
 * @param ficheId the fiche
 * @param cle the key destroyed
 * @param motif why
 */
@Revision("2")
public record ContactsForgotten(String ficheId, String cle, @TexteLibre String motif)
        implements FicheEvent {}
