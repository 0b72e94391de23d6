package fr.raccordement.api.certificat.event;

import org.axonframework.serialization.Revision;

/**
 * The application code belongs to this fiche for ever.
 *
 * @param code three capitals and three digits
 * @param ficheId the fiche
 */
@Revision("1")
public record CodeApplicationAssigned(String code, String ficheId) implements ClaimEvent {}
