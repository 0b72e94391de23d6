package fr.raccordement.api.habilitation.event;

import org.axonframework.serialization.Revision;

/**
 * The user belongs to the structure: the request is accepted, or a manager grants something without
 * one.
 *
 * @param structure SIRET
 * @param utilisateur login
 */
@Revision("1")
public record RattachementValidated(String structure, String utilisateur)
        implements HabilitationEvent {}
