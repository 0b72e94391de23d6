package fr.raccordement.command.fiche;

import fr.raccordement.api.fiche.event.FicheCreated;
import fr.raccordement.api.fiche.event.FicheDeactivated;
import fr.raccordement.api.fiche.event.FicheEvent;
import fr.raccordement.api.fiche.event.TiersDeDematerialisationDeclared;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How a fiche came to be as others know it; its status is the aggregate's own fold. */
record Parcours(
        FicheCreated created,
        Statut statut,
        Dossier dossier,
        boolean tiersDeDematerialisation,
        @Nullable Instant activeSince,
        @Nullable Instant closedAt,
        @Nullable String closedFor) {

    static Parcours after(@Nullable Parcours before, FicheEvent event, Instant at) {
        return event instanceof FicheCreated created
                ? new Parcours(created, Statut.BROUILLON, Dossier.EMPTY, false, null, null, null)
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
                closedAt,
                closedFor,
                dossier.contenu().validite());
    }

    private Parcours after(FicheEvent event, Instant at) {
        var next = statut.after(event);
        var closed = next == Statut.DESACTIVEE && next != statut;
        return new Parcours(
                created,
                next,
                dossier.after(event),
                tiersDeDematerialisation || event instanceof TiersDeDematerialisationDeclared,
                next.isInUse() ? Objects.requireNonNullElse(activeSince, at) : null,
                closed ? at : closedAt,
                event instanceof FicheDeactivated deactivated ? deactivated.motif() : closedFor);
    }
}
