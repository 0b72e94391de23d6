package fr.raccordement.api.correspondant.event;

import org.axonframework.serialization.Revision;

/**
 * A contact was written to.
 *
 * @param correspondant what stands for the address
 * @param jusqua the position of the last event that it has been written to about
 * @param nombre how many notices were in the mail
 */
@Revision("1")
public record CorrespondantNotified(String correspondant, long jusqua, int nombre)
        implements CorrespondantEvent {}
