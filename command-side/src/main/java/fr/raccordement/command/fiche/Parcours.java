package fr.raccordement.command.fiche;

import fr.raccordement.api.fiche.event.FicheCreated;
import fr.raccordement.api.fiche.event.FicheEvent;
import fr.raccordement.api.fiche.event.TiersDeDematerialisationDeclared;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How a fiche came to be as others know it; its status is the aggregate's own fold. */
record Parcours(
        FicheCreated created,
        Statut statut,
        boolean tiersDeDematerialisation,
        @Nullable Instant activeSince,
        @Nullable Instant closedAt) {

    static Parcours after(@Nullable Parcours before, FicheEvent event, Instant at) {
        return event instanceof FicheCreated created
                ? new Parcours(created, Statut.BROUILLON, false, null, null)
                : Objects.requireNonNull(before).after(event, at);
    }

    FicheConnue known() {
        return new FicheConnue(
                created.ficheId(),
                created.structure(),
                created.kind(),
                created.environnement(),
                tiersDeDematerialisation,
                statut == Statut.SUPPRIMEE,
                activeSince,
                closedAt);
    }

    private Parcours after(FicheEvent event, Instant at) {
        var next = statut.after(event);
        var closed = next == Statut.DESACTIVEE && next != statut;
        return new Parcours(
                created,
                next,
                tiersDeDematerialisation || event instanceof TiersDeDematerialisationDeclared,
                next.isInUse() ? Objects.requireNonNullElse(activeSince, at) : null,
                closed ? at : closedAt);
    }
}
