package fr.raccordement.api.avis.event;

import org.axonframework.serialization.Revision;

/**
 * The address at which somebody is written to is set, replacing the one before.
 *
 * @param utilisateur login
 * @param cle the key that it is encrypted with, which may have ceased to exist
 * @param chiffre the address, AES-256-GCM, Base64
 */
@Revision("1")
public record CourrielDefined(String utilisateur, String cle, String chiffre)
        implements PreferencesAvisEvent {}
