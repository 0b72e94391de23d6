package fr.raccordement.command;

/**
 * The last event of an aggregate that somebody decided, by which a command sent again is known.
 *
 * @param event the event, the only one of its command
 * @param version its number in the aggregate
 */
public record LastDecision(Object event, long version) {

    /** The version that the command was decided on. */
    public long decidedOn() {
        return version - 1;
    }
}
