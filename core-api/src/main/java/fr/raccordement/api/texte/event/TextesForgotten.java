package fr.raccordement.api.texte.event;

import fr.raccordement.api.fiche.TexteLibre;
import org.axonframework.serialization.Revision;

/**
 * What people typed of a thing so far can never be read again.
 *
 * @param objet the identifier under which the thing is stored
 * @param cle the key destroyed
 * @param motif why
 */
@Revision("1")
public record TextesForgotten(String objet, String cle, @TexteLibre String motif)
        implements TextesEvent {}
