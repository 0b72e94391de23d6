package fr.raccordement.api.habilitation.event;

import org.axonframework.serialization.Revision;

/**
 * The user asks to belong to the structure (S-10).
 *
 * @param structure SIRET
 * @param utilisateur login
 */
@Revision("1")
public record RattachementRequested(String structure, String utilisateur)
        implements HabilitationEvent {}
