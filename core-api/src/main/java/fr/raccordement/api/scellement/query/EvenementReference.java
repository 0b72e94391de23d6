package fr.raccordement.api.scellement.query;

import fr.raccordement.api.journal.AggregateNames;

/**
 * Which event of which thing.
 *
 * @param aggregateId the thing, as it is stored: its kind and its identifier
 * @param sequence the event's place in its life
 */
public record EvenementReference(String aggregateId, long sequence) {

    /**
     * The event that the history names so.
     *
     * @param aggregateType the kind of thing
     * @param aggregateId its identifier, with or without the prefix of its kind
     */
    public static EvenementReference of(String aggregateType, String aggregateId, long sequence) {
        var prefix = AggregateNames.identifier(aggregateType, "");
        var stored = !prefix.isEmpty() && aggregateId.startsWith(prefix);
        return new EvenementReference(
                stored ? aggregateId : AggregateNames.identifier(aggregateType, aggregateId),
                sequence);
    }
}
