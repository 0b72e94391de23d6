package fr.raccordement.api.journal.query;

import fr.raccordement.api.acteur.Actor;
import fr.raccordement.api.journal.NamedByStructure;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * The keys of structures in an entry of a history: of what it happened to, and of whom on whose
 * behalf somebody acted. Whoever reads it is shown the identifier in force instead (D-209).
 */
public final class EntryStructures {

    private static final Set<String> NOBODYS =
            Set.of(Actor.OPERATEUR, Actor.SOI_MEME, Actor.DESTINATAIRE, Actor.SYSTEME);

    private EntryStructures() {}

    /** All of them. */
    public static Stream<String> of(HistoryEntryView entry) {
        return Stream.of(ofThing(entry), ofActor(entry)).flatMap(Optional::stream);
    }

    /** Of what it happened to, where that is named by a structure. */
    public static Optional<String> ofThing(HistoryEntryView entry) {
        return NamedByStructure.of(entry.aggregateType(), entry.aggregateId())
                .map(NamedByStructure::structure);
    }

    /** Of the structure on whose behalf somebody acted. */
    public static Optional<String> ofActor(HistoryEntryView entry) {
        return Optional.ofNullable(entry.onBehalfOf()).filter(it -> !NOBODYS.contains(it));
    }

    /** What it happened to, its structure named as it is shown. */
    public static String thing(HistoryEntryView entry, UnaryOperator<String> shown) {
        return NamedByStructure.shown(entry.aggregateType(), entry.aggregateId(), shown);
    }
}
