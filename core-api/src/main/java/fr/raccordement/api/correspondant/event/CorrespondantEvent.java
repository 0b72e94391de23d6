package fr.raccordement.api.correspondant.event;

/** The catalogue: all that can have happened to an address that is written to as a contact. */
public sealed interface CorrespondantEvent
        permits CorrespondantNotified,
                CorrespondantAbandoned,
                CorrespondantUnsubscribed,
                CorrespondantResubscribed {

    /** What stands for the address. */
    String correspondant();
}
