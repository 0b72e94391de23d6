package fr.raccordement.query.fiche;

import fr.raccordement.api.fiche.Environnement;
import fr.raccordement.api.fiche.FicheKind;
import fr.raccordement.api.fiche.Protocole;
import fr.raccordement.api.fiche.event.FicheCreated;
import fr.raccordement.api.fiche.query.FicheStatus;
import fr.raccordement.api.habilitation.Concern;
import fr.raccordement.projection.Projected;
import java.time.Instant;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * The fiche after one of its events: the one fold that lists, instants and histories are answered
 * from. Instants in milliseconds, as every store keeps them. Public for the codec alone (D-072).
 */
public record FicheState(
        @BsonId String id,
        long version,
        String structure,
        FicheKind kind,
        Environnement environnement,
        FicheStatus statut,
        boolean discarded,
        @Nullable Protocole protocole,
        FicheFormFields formulaire,
        @Nullable FicheRevision revision,
        boolean tiersDeDematerialisation,
        @Nullable String codeApplication,
        @Nullable String motif,
        @Nullable Instant soumiseLe,
        Instant creeeLe,
        Instant modifieeLe,
        String modifieePar,
        FicheKeys cles)
        implements Projected {

    FicheState(
            String id,
            long version,
            String structure,
            FicheKind kind,
            Environnement environnement,
            FicheStatus statut,
            boolean discarded,
            @Nullable Protocole protocole,
            FicheFormFields formulaire,
            @Nullable FicheRevision revision,
            boolean tiersDeDematerialisation,
            @Nullable String codeApplication,
            @Nullable String motif,
            @Nullable Instant soumiseLe,
            Instant creeeLe,
            Instant modifieeLe,
            String modifieePar) {
        this(
                id,
                version,
                structure,
                kind,
                environnement,
                statut,
                discarded,
                protocole,
                formulaire,
                revision,
                tiersDeDematerialisation,
                codeApplication,
                motif,
                soumiseLe,
                creeeLe,
                modifieeLe,
                modifieePar,
                FicheKeys.of(protocole, formulaire, codeApplication, soumiseLe));
    }

    /** The structure that files it, and so who may read the fiche. */
    Concern concern() {
        return Concern.of(kind, structure);
    }

    /** What is in use, or is to be once the draft is activated. */
    FicheForm saisie() {
        return new FicheForm(protocole, formulaire);
    }

    static FicheState created(FicheCreated event, Instant at, String actor, long version) {
        return new FicheState(
                event.ficheId(),
                version,
                event.structure(),
                event.kind(),
                event.environnement(),
                FicheStatus.BROUILLON,
                false,
                null,
                FicheFormFields.EMPTY,
                null,
                false,
                null,
                null,
                null,
                at,
                at,
                actor);
    }
}
