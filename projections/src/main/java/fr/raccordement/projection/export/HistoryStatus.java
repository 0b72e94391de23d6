package fr.raccordement.projection.export;

import fr.raccordement.api.delegation.query.DelegationStatus;
import fr.raccordement.api.fiche.query.FicheStatus;
import fr.raccordement.api.habilitation.query.HabilitationStatus;
import fr.raccordement.api.habilitation.query.RattachementStatus;
import fr.raccordement.api.raccordementapi.RaccordementApiStatus;
import fr.raccordement.api.structure.query.StructureStatus;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The constants that the statuses of a history name, by the kind of thing. */
final class HistoryStatus {

    private static final Map<String, List<Enum<?>>> OF =
            Map.of(
                    "Fiche", List.of(FicheStatus.values()),
                    "Delegation", List.of(DelegationStatus.values()),
                    "RaccordementApi", List.of(RaccordementApiStatus.values()),
                    "Structure", List.of(StructureStatus.values()),
                    "Habilitation",
                            Stream.<Enum<?>>concat(
                                            Stream.of(RattachementStatus.values()),
                                            Stream.of(HabilitationStatus.values()))
                                    .toList());

    private HistoryStatus() {}

    /** The constant of that name; the name where there is none. */
    static @Nullable Object of(String aggregateType, @Nullable String status) {
        return status == null
                ? null
                : OF.getOrDefault(aggregateType, List.of()).stream()
                        .filter(it -> it.name().equals(status))
                        .<Object>map(it -> it)
                        .findFirst()
                        .orElse(status);
    }
}
