package fr.raccordement.api.habilitation.event;

import fr.raccordement.api.habilitation.Profil;
import org.axonframework.serialization.Revision;

/**
 * The user holds the profile, asked for or not.
 *
 * @param structure SIRET
 * @param utilisateur login
 * @param profil what the user may do
 */
@Revision("1")
public record HabilitationGranted(String structure, String utilisateur, Profil profil)
        implements HabilitationEvent {}
