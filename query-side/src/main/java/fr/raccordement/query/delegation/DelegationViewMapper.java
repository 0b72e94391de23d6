package fr.raccordement.query.delegation;

import fr.raccordement.api.Texte;
import fr.raccordement.api.delegation.query.DelegationView;
import fr.raccordement.projection.rights.Sight;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Shows a delegation to its two sides, each in its own words, and to whoever sees everything
 * (D-020).
 */
final class DelegationViewMapper {

    private DelegationViewMapper() {}

    /** What is seen of it; empty where that is nothing. */
    static Optional<DelegationView> view(Sight sight, DelegationState state) {
        if (sight.sees(state.asTiers())) {
            return Optional.of(view(state, state.statut().libelle()));
        }
        return sight.sees(state.asEntite())
                ? Optional.of(view(state, state.statut().libelleEntite()))
                : Optional.empty();
    }

    /** What is seen of them, without those of which nothing is. */
    static List<DelegationView> views(Sight sight, Collection<DelegationState> states) {
        return states.stream().flatMap(state -> view(sight, state).stream()).toList();
    }

    /** The same for who has just decided, whatever they may see by now. */
    static DelegationView viewDecided(Sight sight, DelegationState state) {
        return view(sight, state).orElseGet(() -> view(state, state.statut().libelle()));
    }

    private static DelegationView view(DelegationState state, Texte libelle) {
        var suspension = state.suspension();
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
                state.succession(),
                state.effectiveFrom(),
                suspension == null ? null : suspension.view(),
                state.repriseLe(),
                state.termineeLe(),
                state.termineePar(),
                state.cause(),
                state.motif(),
                state.modifieeLe());
    }
}
