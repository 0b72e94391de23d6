package fr.raccordement.api.scellement.event;

import org.axonframework.serialization.Revision;

/**
 * The first sealed log of the store exists.
 *
 * @param nom whose log it is
 * @param origine the name of the log
 * @param cle its public key, as a verifier key of C2SP signed-note
 * @param taille how many events its last checkpoint covers
 * @param racine the root of that checkpoint, Base64
 */
@Revision("1")
public record ScellementStarted(String nom, String origine, String cle, long taille, String racine)
        implements ScellementEvent {}
