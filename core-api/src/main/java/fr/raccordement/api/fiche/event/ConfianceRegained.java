package fr.raccordement.api.fiche.event;

import org.axonframework.serialization.Revision;

/**
 * A certificate that had lost its trust is trusted again.
 *
 * @param ficheId the fiche
 * @param sha256 the certificate, lower-case hexadecimal
 */
@Revision("1")
public record ConfianceRegained(String ficheId, String sha256) implements FicheEvent {}
