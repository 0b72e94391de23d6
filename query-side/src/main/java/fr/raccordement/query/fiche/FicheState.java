package fr.raccordement.query.fiche;

import static fr.raccordement.api.fiche.query.FicheStatus.ACTIVEE;
import static fr.raccordement.api.fiche.query.FicheStatus.BROUILLON;
import static fr.raccordement.api.fiche.query.FicheStatus.DESACTIVEE;
import static fr.raccordement.api.fiche.query.FicheStatus.ENVOYEE;

import fr.raccordement.api.fiche.Environnement;
import fr.raccordement.api.fiche.FicheKind;
import fr.raccordement.api.fiche.Protocole;
import fr.raccordement.api.fiche.Validite;
import fr.raccordement.api.fiche.event.*;
import fr.raccordement.api.fiche.query.FicheStatus;
import fr.raccordement.api.habilitation.Partie;
import fr.raccordement.query.Projected;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * The fiche after one of its events: the one fold that lists, instants and histories are answered
 * from. Instants in milliseconds, as every store keeps them. Public for the codec alone.
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
        Formulaire formulaire,
        boolean tiersDeDematerialisation,
        @Nullable String codeApplication,
        @Nullable String motif,
        Instant creeeLe,
        Instant modifieeLe,
        String modifieePar)
        implements Projected {

    /** As what the structure is concerned, and so who may read the fiche. */
    Partie partie() {
        return Partie.filing(kind);
    }

    static FicheState created(FicheCreated event, Instant at, String actor, long version) {
        var instant = at.truncatedTo(ChronoUnit.MILLIS);
        return new FicheState(
                event.ficheId(),
                version,
                event.structure(),
                event.kind(),
                event.environnement(),
                BROUILLON,
                false,
                null,
                Formulaire.VIDE,
                false,
                null,
                null,
                instant,
                instant,
                actor);
    }

    FicheState evolve(FicheEvent event, Instant at, String actor, long version) {
        var next = touched(at, actor, version);
        return switch (event) {
            case FicheCreated created -> created(created, at, actor, version);
            case ProtocoleChosen chosen -> {
                var kept = formulaire.withoutWhatDependsOnProtocole();
                yield next.with(
                        statut, discarded, chosen.protocole(), kept, codeApplication, motif);
            }
            case CertificatsDeposited deposited -> next.with(formulaire.with(deposited));
            case ValiditeDefined defined ->
                    next.with(formulaire.with(new Validite(defined.du(), defined.au())));
            case ContactsDefined defined -> next.with(formulaire.with(defined));
            case ReseauPesitDefined defined -> next.with(formulaire.with(defined.reseau()));
            case ReseauSftpDefined defined -> next.with(formulaire.with(defined.reseau()));
            case ReseauAs2Defined defined -> next.with(formulaire.with(defined.reseau()));
            case InterfacesDefined defined -> next.with(formulaire.with(defined.interfaces()));
            case CommentaireDefined defined ->
                    next.with(formulaire.withCommentaire(defined.commentaire()));
            case FicheSubmitted _ -> next.with(ENVOYEE, null);
            case FicheWithdrawn _ -> next.with(BROUILLON, motif);
            case FicheReturned returned -> next.with(BROUILLON, returned.motif());
            case FicheActivated activated ->
                    next.with(
                            ACTIVEE,
                            discarded,
                            protocole,
                            formulaire,
                            activated.codeApplication(),
                            null);
            case FicheDeactivated deactivated -> next.with(DESACTIVEE, deactivated.motif());
            case FicheReactivated _ -> next.with(ACTIVEE, null);
            case FicheDiscarded _ ->
                    next.with(statut, true, protocole, formulaire, codeApplication, motif);
            case TiersDeDematerialisationDeclared _ -> next.tiers();
            case ContactsForgotten forgotten ->
                    next.with(formulaire.withoutContacts(forgotten.cle()));
        };
    }

    private FicheState touched(Instant at, String actor, long next) {
        return new FicheState(
                id,
                next,
                structure,
                kind,
                environnement,
                statut,
                discarded,
                protocole,
                formulaire,
                tiersDeDematerialisation,
                codeApplication,
                motif,
                creeeLe,
                at.truncatedTo(ChronoUnit.MILLIS),
                actor);
    }

    private FicheState tiers() {
        return new FicheState(
                id,
                version,
                structure,
                kind,
                environnement,
                statut,
                discarded,
                protocole,
                formulaire,
                true,
                codeApplication,
                motif,
                creeeLe,
                modifieeLe,
                modifieePar);
    }

    private FicheState with(Formulaire filled) {
        return with(statut, discarded, protocole, filled, codeApplication, motif);
    }

    private FicheState with(FicheStatus reached, @Nullable String why) {
        return with(reached, discarded, protocole, formulaire, codeApplication, why);
    }

    private FicheState with(
            FicheStatus reached,
            boolean thrownAway,
            @Nullable Protocole chosen,
            Formulaire filled,
            @Nullable String code,
            @Nullable String why) {
        return new FicheState(
                id,
                version,
                structure,
                kind,
                environnement,
                reached,
                thrownAway,
                chosen,
                filled,
                tiersDeDematerialisation,
                code,
                why,
                creeeLe,
                modifieeLe,
                modifieePar);
    }
}
