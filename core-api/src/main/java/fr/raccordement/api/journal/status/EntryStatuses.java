package fr.raccordement.api.journal.status;

import fr.raccordement.api.Libelle;
import fr.raccordement.api.avis.FrequenceAvis;
import fr.raccordement.api.comptetechnique.query.CompteTechniqueStatus;
import fr.raccordement.api.correspondant.query.StatutCorrespondant;
import fr.raccordement.api.delegation.query.DelegationStatus;
import fr.raccordement.api.fiche.query.FicheStatus;
import fr.raccordement.api.habilitation.query.HabilitationStatus;
import fr.raccordement.api.habilitation.query.RattachementStatus;
import fr.raccordement.api.journal.EntryStatus;
import fr.raccordement.api.lot.query.EtatDeLot;
import fr.raccordement.api.raccordementapi.RaccordementApiStatus;
import fr.raccordement.api.scellement.query.EtatScellement;
import fr.raccordement.api.structure.query.StructureStatus;
import fr.raccordement.api.vue.query.GenerationEtat;
import fr.raccordement.api.webhook.query.LivraisonStatus;
import fr.raccordement.api.webhook.query.WebhookStatus;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The statuses that entries of histories name, by the kind of thing. */
public final class EntryStatuses {

    private static final Map<String, List<Class<? extends Libelle>>> BY_TYPE =
            Map.ofEntries(
                    Map.entry("Fiche", List.of(FicheStatus.class)),
                    Map.entry("Delegation", List.of(DelegationStatus.class)),
                    Map.entry("RaccordementApi", List.of(RaccordementApiStatus.class)),
                    Map.entry("Structure", List.of(StructureStatus.class)),
                    Map.entry(
                            "Habilitation",
                            List.of(RattachementStatus.class, HabilitationStatus.class)),
                    Map.entry("CompteTechnique", List.of(CompteTechniqueStatus.class)),
                    Map.entry("Lot", List.of(EtatDeLot.class)),
                    Map.entry("PreferencesAvis", List.of(FrequenceAvis.class, EntryStatus.class)),
                    Map.entry("Correspondant", List.of(StatutCorrespondant.class)),
                    Map.entry("Webhooks", List.of(WebhookStatus.class, EntryStatus.class)),
                    Map.entry("Livraison", List.of(LivraisonStatus.class)),
                    Map.entry("Vue", List.of(GenerationEtat.class, EntryStatus.class)),
                    Map.entry("Scellement", List.of(EtatScellement.class)));

    private EntryStatuses() {}

    /**
     * The status that an entry names; nothing where it names none.
     *
     * @param aggregateType the kind of thing
     */
    public static Optional<Libelle> find(String aggregateType, @Nullable String status) {
        return BY_TYPE.getOrDefault(aggregateType, List.of(EntryStatus.class)).stream()
                .flatMap(EntryStatuses::constants)
                .filter(it -> ((Enum<?>) it).name().equals(status))
                .findFirst();
    }

    private static Stream<Libelle> constants(Class<? extends Libelle> statuses) {
        return Stream.of(statuses.getEnumConstants());
    }
}
