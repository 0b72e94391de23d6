package fr.raccordement.api.habilitation.event;

import fr.raccordement.api.habilitation.Profil;
import org.axonframework.serialization.Revision;

/**
 * The user asks for a profile (S-10, S-57).
 *
 * @param structure SIRET
 * @param utilisateur login
 * @param profil what the user may do
 */
@Revision("1")
public record HabilitationRequested(String structure, String utilisateur, Profil profil)
        implements HabilitationEvent {}
