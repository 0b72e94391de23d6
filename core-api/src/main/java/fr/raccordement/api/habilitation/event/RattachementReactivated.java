package fr.raccordement.api.habilitation.event;

import org.axonframework.serialization.Revision;

/**
 * The user belongs to the structure again, with the profiles kept.
 *
 * @param structure SIRET
 * @param utilisateur login
 */
@Revision("1")
public record RattachementReactivated(String structure, String utilisateur)
        implements HabilitationEvent {}
