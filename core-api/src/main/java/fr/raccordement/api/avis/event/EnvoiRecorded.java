package fr.raccordement.api.avis.event;

import org.axonframework.serialization.Revision;

/**
 * Somebody was written to.
 *
 * @param utilisateur login
 * @param jusqua the position of the last event that they have been written to about
 * @param nombre how many notices were in the mail
 */
@Revision("1")
public record EnvoiRecorded(String utilisateur, long jusqua, int nombre)
        implements PreferencesAvisEvent {}
