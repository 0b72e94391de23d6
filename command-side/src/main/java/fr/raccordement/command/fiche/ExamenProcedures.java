package fr.raccordement.command.fiche;

import fr.raccordement.api.Refusal;
import fr.raccordement.api.RuleViolatedException;
import fr.raccordement.api.Texte;
import fr.raccordement.api.acteur.Actor;
import fr.raccordement.api.examen.Examen;
import fr.raccordement.api.examen.Examens;
import fr.raccordement.api.examen.command.LeaveExamen;
import fr.raccordement.api.examen.command.TakeExamen;
import fr.raccordement.api.fiche.FicheId;
import fr.raccordement.api.fiche.event.FicheEvent;
import fr.raccordement.api.habilitation.Rights;
import fr.raccordement.command.EventFold;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.MetaData;
import org.springframework.stereotype.Component;

/** Has examiners know of one another; that is no event of the fiche (D-236). */
@Component
class ExamenProcedures {

    private final Examens examens;
    private final EventFold events;
    private final Rights rights;

    ExamenProcedures(Examens examens, EventFold events, Rights rights) {
        this.examens = examens;
        this.events = events;
        this.rights = rights;
    }

    @CommandHandler
    Examen handle(TakeExamen command, MetaData metaData) {
        rights.require(command, metaData);
        statut(command.ficheId()).orElseThrow(Rights::notFound).requireSent();
        var login = Actor.from(metaData).login();
        var examen = examens.take(command.ficheId().value(), login, command.remplace());
        if (!examen.par().equals(login)) {
            throw taken(examen);
        }
        return examen;
    }

    @CommandHandler
    void handle(LeaveExamen command, MetaData metaData) {
        rights.require(command, metaData);
        examens.leave(command.ficheId().value(), Actor.from(metaData).login());
    }

    private Optional<Statut> statut(FicheId ficheId) {
        return Optional.ofNullable(
                        events.<FicheEvent, Parcours>fold(
                                ficheId, FicheEvent.class, Parcours::after))
                .map(Parcours::statut)
                .filter(it -> it != Statut.SUPPRIMEE);
    }

    private static RuleViolatedException taken(Examen examen) {
        var par = examen.par();
        return new RuleViolatedException(
                new Refusal(
                        "EXAMEN_TAKEN",
                        new Texte(
                                "%s examine déjà cette fiche.".formatted(par),
                                "%s is examining this fiche already.".formatted(par)),
                        List.of(),
                        Map.of("par", par, "jusqua", examen.jusqua().toString())));
    }
}
