package fr.raccordement.api.correspondant.event;

import org.axonframework.serialization.Revision;

/**
 * Whoever reads the mail of an address said, by the link in one, that they want no more as a
 * contact.
 *
 * @param correspondant what stands for the address
 */
@Revision("1")
public record CorrespondantUnsubscribed(String correspondant) implements CorrespondantEvent {}
