package fr.raccordement.api.habilitation.event;

import org.axonframework.serialization.Revision;

/**
 * This user and no other is the principal manager of the structure.
 *
 * @param structure SIRET
 * @param utilisateur login
 */
@Revision("1")
public record GestionEntrusted(String structure, String utilisateur) implements GestionEvent {}
