package fr.raccordement.query.habilitation;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Sorts.ascending;

import fr.raccordement.api.habilitation.HabilitationId;
import fr.raccordement.api.habilitation.Profil;
import fr.raccordement.projection.ProjectedCollection;
import fr.raccordement.projection.rights.Holdings;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What users hold, as their rattachements say. */
@Component
class StoredHoldings implements Holdings {

    private final RattachementPast events;
    private final ProjectedCollection<RattachementState> rattachements;

    StoredHoldings(RattachementPast events, ProjectedCollection<RattachementState> rattachements) {
        this.events = events;
        this.rattachements = rattachements;
    }

    @Override
    public Collection<Profil> effective(HabilitationId id) {
        return events.now(id).map(RattachementState::effective).orElseGet(Set::of);
    }

    @Override
    public Map<String, Collection<Profil>> effective(String login) {
        var held = new LinkedHashMap<String, Collection<Profil>>();
        of(login).forEach(it -> held.put(it.structure(), it.effective()));
        return held;
    }

    /** The rattachements of a user, in any state, by SIRET. */
    List<RattachementState> of(String login) {
        return rattachements.read(
                it ->
                        it.find(eq("utilisateur", login))
                                .sort(ascending("structure", "_id"))
                                .into(new ArrayList<>()));
    }
}
