package fr.raccordement.query.habilitation;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Sorts.ascending;

import fr.raccordement.api.acteur.Actor;
import fr.raccordement.api.habilitation.HabilitationId;
import fr.raccordement.api.habilitation.Partie;
import fr.raccordement.projection.ProjectedCollection;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** What a viewer may see: what concerns a structure, as the profiles that they hold there say. */
@Component
public class ViewerRights {

    private final RattachementPast reader;
    private final ProjectedCollection<RattachementState> rattachements;

    ViewerRights(RattachementPast reader, ProjectedCollection<RattachementState> rattachements) {
        this.reader = reader;
        this.rattachements = rattachements;
    }

    /**
     * Whether the viewer sees what concerns the structure, as the events say at this moment.
     *
     * @param partie as what it is concerned
     */
    public boolean sees(Actor viewer, Partie partie, String structure) {
        if (viewer.seesEverything()) {
            return true;
        }
        return reader.now(new HabilitationId(structure, viewer.login()))
                .filter(held -> partie.isReadableWith(held.effective()))
                .isPresent();
    }

    /** SIRETs of the structures that the viewer reads such things of, as the projection knows. */
    public List<String> structures(Actor viewer, Partie partie) {
        return of(viewer).stream()
                .filter(held -> partie.isReadableWith(held.effective()))
                .map(RattachementState::structure)
                .toList();
    }

    /** The viewer's own, in any state, by SIRET. */
    List<RattachementState> of(Actor viewer) {
        return rattachements.read(
                it ->
                        it.find(eq("utilisateur", viewer.login()))
                                .sort(ascending("structure"))
                                .into(new ArrayList<>()));
    }
}
