package fr.raccordement.query.avis;

import static com.mongodb.client.model.Filters.in;

import fr.raccordement.projection.ProjectedCollection;
import fr.raccordement.query.structure.StructurePast;
import fr.raccordement.query.structure.StructureState;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What structures are called now; one that is not registered is called by its identifier. */
@Component
class Noms {

    private final ProjectedCollection<StructureState> structures;
    private final StructurePast past;

    Noms(ProjectedCollection<StructureState> structures, StructurePast past) {
        this.structures = structures;
        this.past = past;
    }

    /** As the register lists them, or as events say of those that it does not list. */
    Map<String, String> listed(Collection<String> sirets) {
        var noms = new HashMap<String, String>();
        structures.read(
                it -> {
                    it.find(in("_id", new HashSet<>(sirets)))
                            .forEach(one -> noms.put(one.siret(), one.nom()));
                    return noms;
                });
        sirets.forEach(siret -> noms.computeIfAbsent(siret, this::known));
        return noms;
    }

    /** As events say, for one notice. */
    Map<String, String> known(Collection<String> sirets) {
        var noms = new HashMap<String, String>();
        sirets.forEach(siret -> noms.computeIfAbsent(siret, this::known));
        return noms;
    }

    private String known(String siret) {
        return past.now(siret).map(StructureState::nom).orElse(siret);
    }
}
