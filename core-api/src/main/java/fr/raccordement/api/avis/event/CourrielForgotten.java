package fr.raccordement.api.avis.event;

import org.axonframework.serialization.Revision;

/**
 * The addresses encrypted with this key can never be read again; nobody is written to any more.
 *
 * @param utilisateur login
 * @param cle the key destroyed
 * @param motif why
 */
@Revision("1")
public record CourrielForgotten(String utilisateur, String cle, String motif)
        implements PreferencesAvisEvent {}
