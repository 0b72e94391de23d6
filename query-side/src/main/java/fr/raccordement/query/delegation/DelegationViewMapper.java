package fr.raccordement.query.delegation;

import fr.raccordement.api.Texte;
import fr.raccordement.api.acteur.Actor;
import fr.raccordement.api.delegation.query.DelegationView;
import fr.raccordement.api.habilitation.Partie;
import fr.raccordement.query.habilitation.ViewerRights;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import org.springframework.stereotype.Component;

/** Shows a delegation to its two sides, each in its own words, and to whoever sees everything. */
@Component
class DelegationViewMapper {

    private final ViewerRights rights;

    DelegationViewMapper(ViewerRights rights) {
        this.rights = rights;
    }

    /** What the viewer sees of it at this moment; empty where that is nothing. */
    Optional<DelegationView> show(Actor viewer, DelegationState state) {
        return show(state, (partie, structure) -> rights.sees(viewer, partie, structure));
    }

    /** What the viewer sees of them; the rights are asked once for each side. */
    List<DelegationView> show(Actor viewer, List<DelegationState> states) {
        var known = new HashMap<String, Boolean>();
        BiPredicate<Partie, String> sees =
                (partie, structure) ->
                        known.computeIfAbsent(
                                partie + structure, _ -> rights.sees(viewer, partie, structure));
        return states.stream().flatMap(state -> show(state, sees).stream()).toList();
    }

    /**
     * The same.
     *
     * @param sees whether the viewer sees what concerns a structure as one side or the other
     */
    static Optional<DelegationView> show(DelegationState state, BiPredicate<Partie, String> sees) {
        if (sees.test(Partie.TIERS, state.tiers())) {
            return Optional.of(view(state, DelegationLabels.ofThirdParty(state.statut())));
        }
        return sees.test(Partie.ENTITE, state.structure())
                ? Optional.of(view(state, DelegationLabels.ofEntity(state.statut())))
                : Optional.empty();
    }

    /** The same for who has just decided, whatever they may see by now. */
    DelegationView showDecided(Actor viewer, DelegationState state) {
        return show(viewer, state)
                .orElseGet(() -> view(state, DelegationLabels.ofThirdParty(state.statut())));
    }

    private static DelegationView view(DelegationState state, Texte libelle) {
        return new DelegationView(
                state.id(),
                state.version(),
                state.ficheId(),
                state.tiers(),
                state.structure(),
                state.environnement(),
                state.statut(),
                libelle,
                state.demandeeLe(),
                state.demandeePar(),
                state.repondueLe(),
                state.reponduePar(),
                state.effectiveFrom(),
                state.termineeLe(),
                state.termineePar(),
                state.cause(),
                state.motif(),
                state.modifieeLe());
    }
}
