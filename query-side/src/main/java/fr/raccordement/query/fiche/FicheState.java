package fr.raccordement.query.fiche;

import fr.raccordement.api.certificat.PerteDeConfiance;
import fr.raccordement.api.fiche.Environnement;
import fr.raccordement.api.fiche.FicheKind;
import fr.raccordement.api.fiche.Protocole;
import fr.raccordement.api.fiche.Validite;
import fr.raccordement.api.fiche.event.FicheCreated;
import fr.raccordement.api.fiche.query.FicheStatus;
import fr.raccordement.api.habilitation.Concern;
import fr.raccordement.projection.Projected;
import java.time.Instant;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * The fiche after one of its events: the one fold that lists, instants and histories are answered
 * from. Instants in milliseconds, as every store keeps them. Public for the codec, and for what
 * rests on fiches (D-072).
 *
 * @param activeeLe since when it is open, whatever its period; null where it is not
 * @param pertes the certificates that have lost their trust, of any content that it had
 * @param auteurs who worked on it (D-156), the first first
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
        @Nullable Instant activeeLe,
        List<PerteDeConfiance> pertes,
        Instant creeeLe,
        Instant modifieeLe,
        String modifieePar,
        List<String> auteurs,
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
            @Nullable Instant activeeLe,
            List<PerteDeConfiance> pertes,
            Instant creeeLe,
            Instant modifieeLe,
            String modifieePar,
            List<String> auteurs) {
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
                activeeLe,
                pertes,
                creeeLe,
                modifieeLe,
                modifieePar,
                auteurs,
                FicheKeys.of(protocole, formulaire, codeApplication, soumiseLe, pertes));
    }

    /** The structure that files it, and so who may read the fiche. */
    Concern concern() {
        return Concern.of(kind, structure);
    }

    /** Its period of use, or that of the draft; null where none was given. */
    public @Nullable Validite validite() {
        return formulaire.validite();
    }

    /** Whether it is in use at an instant: opened by the operator, within its period. */
    public boolean enService(Instant at) {
        var validite = formulaire.validite();
        return activeeLe != null && (validite == null || validite.covers(at));
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
                null,
                List.of(),
                at,
                at,
                actor,
                List.of(actor));
    }
}
