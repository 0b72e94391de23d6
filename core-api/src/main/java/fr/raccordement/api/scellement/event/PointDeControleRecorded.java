package fr.raccordement.api.scellement.event;

import org.axonframework.serialization.Revision;

/**
 * The log has reached this checkpoint, and the store was what it covers.
 *
 * @param nom whose log it is
 * @param origine the name of the log
 * @param taille how many events the checkpoint covers
 * @param racine its root, Base64
 */
@Revision("1")
public record PointDeControleRecorded(String nom, String origine, long taille, String racine)
        implements ScellementEvent {}
