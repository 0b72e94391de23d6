package fr.raccordement.api.fiche.event;

import org.axonframework.serialization.Revision;

/**
 * The technical contacts are set, replacing those before.
 *
 * @param ficheId the fiche
 * @param cle the key that they are encrypted with, which may have ceased to exist
 * @param nombre how many contacts
 * @param chiffre the contacts, AES-256-GCM, Base64
 */
@Revision("1")
public record ContactsDefined(String ficheId, String cle, int nombre, String chiffre)
        implements FicheEvent {}
