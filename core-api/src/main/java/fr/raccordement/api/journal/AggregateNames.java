package fr.raccordement.api.journal;

import fr.raccordement.api.certificat.ListeDeConfianceId;
import fr.raccordement.api.comptetechnique.CompteTechniqueId;
import fr.raccordement.api.delegation.DelegationId;
import fr.raccordement.api.fiche.FicheId;
import fr.raccordement.api.habilitation.HabilitationId;
import fr.raccordement.api.interfaces.InterfaceCodeId;
import fr.raccordement.api.lettremorte.LettreMorteId;
import fr.raccordement.api.lot.LotId;
import fr.raccordement.api.raccordementapi.RaccordementApiId;
import fr.raccordement.api.scellement.ScellementId;
import fr.raccordement.api.structure.StructureId;
import fr.raccordement.api.vue.VueId;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How the things are stored that histories name by type and identifier. */
public final class AggregateNames {

    private static final Map<String, Function<String, Object>> IDENTIFIERS =
            Map.ofEntries(
                    Map.entry("Fiche", FicheId::new),
                    Map.entry("Delegation", DelegationId::new),
                    Map.entry("Structure", StructureId::new),
                    Map.entry("Habilitation", AggregateNames::habilitation),
                    Map.entry("RaccordementApi", RaccordementApiId::new),
                    Map.entry("CompteTechnique", CompteTechniqueId::new),
                    Map.entry("InterfaceCode", InterfaceCodeId::new),
                    Map.entry("ListeDeConfiance", ListeDeConfianceId::new),
                    Map.entry("LettreMorte", name -> ofTwo(name, LettreMorteId::new)),
                    Map.entry("Lot", LotId::new),
                    Map.entry("Scellement", ScellementId::new),
                    Map.entry("Vue", VueId::new));

    private AggregateNames() {}

    /** The stored identifier of a thing; what has no name of its own is named by it. */
    public static String identifier(String aggregateType, String aggregateId) {
        var known = IDENTIFIERS.get(aggregateType);
        return known == null ? aggregateId : known.apply(aggregateId).toString();
    }

    /**
     * The stored identifiers of all things that may be meant, sorted.
     *
     * @param aggregateType the type; null for any
     */
    public static List<String> identifiers(@Nullable String aggregateType, String aggregateId) {
        return aggregateType == null
                ? Stream.concat(
                                Stream.of(aggregateId),
                                IDENTIFIERS.keySet().stream()
                                        .map(type -> identifier(type, aggregateId)))
                        .distinct()
                        .sorted()
                        .toList()
                : List.of(identifier(aggregateType, aggregateId));
    }

    private static Object habilitation(String name) {
        var named = HabilitationId.named(name);
        return named.isPresent() ? named.get() : name;
    }

    private static Object ofTwo(String name, BiFunction<String, String, Object> identifier) {
        var parts = name.split("/", 2);
        return parts.length == 2 ? identifier.apply(parts[0], parts[1]) : name;
    }
}
