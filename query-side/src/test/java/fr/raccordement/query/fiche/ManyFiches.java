package fr.raccordement.query.fiche;

import fr.raccordement.api.acteur.Actor;
import fr.raccordement.api.fiche.FicheId;
import fr.raccordement.api.fiche.query.FicheFilter;
import fr.raccordement.api.fiche.query.FicheOrder;
import fr.raccordement.api.fiche.query.FichePage;
import fr.raccordement.api.fiche.query.ListFiches;
import fr.raccordement.api.paging.PageRequest;
import fr.raccordement.query.World;
import java.util.Random;

/** A world with many fiches, of which many share an instant. */
final class ManyFiches implements AutoCloseable {

    static final int COUNT = 23;
    static final FicheFilter ALL = FicheFilter.NONE;

    final World world = new World();

    ManyFiches() {
        var random = new Random(7);
        for (int i = 0; i < COUNT; i++) {
            var id = "f" + random.nextInt(1_000_000);
            for (var event : new RandomFiche(i, id).history(1 + random.nextInt(20))) {
                world.append(new FicheId(id), event, World.START.plusSeconds(random.nextInt(5)));
            }
        }
        world.project();
    }

    @Override
    public void close() {
        world.close();
    }

    /** The first hundred, by creation. */
    FichePage list(FicheFilter filter, Actor viewer) {
        return list(filter, FicheOrder.CREEE_LE_ASC, PageRequest.first(100), viewer);
    }

    FichePage list(FicheFilter filter, FicheOrder order, PageRequest pageRequest, Actor viewer) {
        return world.ask(new ListFiches(filter, order, pageRequest, viewer), FichePage.class);
    }
}
