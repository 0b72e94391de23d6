package fr.raccordement.api.avis.event;

import fr.raccordement.api.fiche.TexteLibre;
import org.axonframework.serialization.Revision;

/**
 * The addresses encrypted with this key can never be read again; nobody is written to any more.
 *
 * @param utilisateur login
 * @param cle the key destroyed
 * @param motif why
 */
@Revision("2")
public record CourrielForgotten(String utilisateur, String cle, @TexteLibre String motif)
        implements PreferencesAvisEvent {}
