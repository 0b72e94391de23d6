package fr.raccordement.api.correspondant.event;

import org.axonframework.serialization.Revision;

/**
 * A mail to a contact could not be delivered and was given up.
 *
 * @param correspondant what stands for the address
 * @param jusqua the position of the last event that it was about
 */
@Revision("1")
public record CorrespondantAbandoned(String correspondant, long jusqua)
        implements CorrespondantEvent {}
