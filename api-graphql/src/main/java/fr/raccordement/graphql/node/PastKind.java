package fr.raccordement.graphql.node;

import fr.raccordement.api.delegation.query.DelegationView;
import fr.raccordement.api.fiche.query.FicheView;
import fr.raccordement.api.habilitation.HabilitationId;
import fr.raccordement.api.habilitation.query.RattachementView;
import fr.raccordement.api.raccordementapi.query.RaccordementApiView;
import fr.raccordement.api.structure.query.StructureView;
import java.util.List;
import java.util.function.Function;

/**
 * A kind of thing whose past is shown.
 *
 * @param present the type of what it is
 * @param state the interface of what it is and what it was
 * @param past the type of what it was
 * @param view what answers for all three
 * @param id names a state of it
 */
record PastKind<V>(
        String present, String state, String past, Class<V> view, Function<V, PastId> id) {

    static final List<PastKind<?>> ALL =
            List.of(
                    new PastKind<>(
                            "Fiche",
                            "EtatDeFiche",
                            "FichePassee",
                            FicheView.class,
                            it -> new PastId(it.id(), it.version())),
                    new PastKind<>(
                            "Delegation",
                            "EtatDeDelegation",
                            "DelegationPassee",
                            DelegationView.class,
                            it -> new PastId(it.id(), it.version())),
                    new PastKind<>(
                            "RaccordementApi",
                            "EtatDeRaccordementApi",
                            "RaccordementApiPasse",
                            RaccordementApiView.class,
                            it -> new PastId(it.id(), it.version())),
                    new PastKind<>(
                            "Structure",
                            "EtatDeStructure",
                            "StructurePassee",
                            StructureView.class,
                            it -> new PastId(it.siret(), it.version())),
                    new PastKind<>(
                            "Rattachement",
                            "EtatDeRattachement",
                            "RattachementPasse",
                            RattachementView.class,
                            it -> new PastId(name(it), it.version())));

    /** What names a thing of this kind and its state. */
    PastId idOf(Object shown) {
        return id.apply(view.cast(shown));
    }

    private static String name(RattachementView rattachement) {
        return new HabilitationId(rattachement.structure(), rattachement.utilisateur()).name();
    }
}
