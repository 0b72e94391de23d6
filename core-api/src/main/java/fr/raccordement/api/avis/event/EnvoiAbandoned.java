package fr.raccordement.api.avis.event;

import org.axonframework.serialization.Revision;

/**
 * Mail to somebody could not be delivered: nothing is sent to that address any more.
 *
 * @param utilisateur login
 */
@Revision("1")
public record EnvoiAbandoned(String utilisateur) implements PreferencesAvisEvent {}
