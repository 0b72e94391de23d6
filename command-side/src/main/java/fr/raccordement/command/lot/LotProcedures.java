package fr.raccordement.command.lot;

import fr.raccordement.api.acteur.Actor;
import fr.raccordement.api.habilitation.Rights;
import fr.raccordement.api.lot.IssueDeLot;
import fr.raccordement.api.lot.LotId;
import fr.raccordement.api.lot.ResultatDeLot;
import fr.raccordement.api.lot.command.ContinueLot;
import fr.raccordement.api.lot.command.RecordIssues;
import fr.raccordement.api.lot.event.LotEvent;
import fr.raccordement.command.EventFold;
import fr.raccordement.command.lot.Actes.Acte;
import fr.raccordement.command.lot.LotEnCours.Objet;
import fr.raccordement.processing.UnavailableException;
import fr.raccordement.supervision.Supervised;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.function.Supplier;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.messaging.MetaData;
import org.springframework.stereotype.Component;

/**
 * Goes on with a batch by one stretch. The commands of its elements are sent by a few threads,
 * which all batches share and which no unit of work binds: each command is decided and stored by
 * itself.
 */
@Component
class LotProcedures implements AutoCloseable {

    /** What is done between two records of the outcomes. */
    static final int STRETCH = 100;

    private static final int AT_ONCE = 8;

    private final EventFold events;
    private final LotSender sender;
    private final CommandGateway commands;
    private final Rights rights;
    private final ExecutorService workers = Supervised.virtualPool("lots", AT_ONCE);

    LotProcedures(EventFold events, LotSender sender, CommandGateway commands, Rights rights) {
        this.events = events;
        this.sender = sender;
        this.commands = commands;
        this.rights = rights;
    }

    @CommandHandler
    void handle(ContinueLot command, MetaData metaData) {
        rights.require(command, metaData);
        var lot =
                events.<LotEvent, LotEnCours>fold(
                        command.lotId(), LotEvent.class, LotEnCours::after);
        if (lot == null) {
            return;
        }
        var next = lot.next(STRETCH);
        var issues = next.isEmpty() ? List.<IssueDeLot>of() : judge(lot, next);
        if (!issues.isEmpty()) {
            record(command.lotId(), issues);
        }
        if (issues.size() < next.size()) {
            throw new UnavailableException("What a batch needs", null);
        }
    }

    @Override
    public void close() {
        workers.shutdownNow();
    }

    /** The outcomes of these elements; of those that are to be sent again, none. */
    private List<IssueDeLot> judge(LotEnCours lot, List<Integer> ranks) {
        var sent = new LinkedHashMap<Objet, CompletableFuture<Optional<IssueDeLot>>>();
        var issues = new ArrayList<Supplier<Optional<IssueDeLot>>>();
        for (var rang : ranks) {
            issues.add(judge(lot, rang, sent));
        }
        return issues.stream().map(Supplier::get).flatMap(Optional::stream).toList();
    }

    /**
     * The outcome of one element, once it is there.
     *
     * @param sent what is under way, by what it is about
     */
    private Supplier<Optional<IssueDeLot>> judge(
            LotEnCours lot, int rang, Map<Objet, CompletableFuture<Optional<IssueDeLot>>> sent) {
        var asked = lot.asked();
        var found = sender.acte(asked, rang);
        if (found.isEmpty()) {
            return () -> Optional.of(LotSender.unnamed(asked, rang));
        }
        var acte = found.get();
        var objet = Objet.of(asked.elements().get(rang), acte.structure());
        if (lot.isDone(objet)) {
            return () -> Optional.of(LotSender.repeated(rang, acte));
        }
        var before = sent.get(objet);
        if (before != null) {
            return () -> before.join().map(it -> again(it, rang, acte));
        }
        var outcome = CompletableFuture.supplyAsync(() -> sender.send(asked, rang, acte), workers);
        sent.put(objet, outcome);
        return outcome::join;
    }

    /** The outcome of an element that another before it is the same as. */
    private static IssueDeLot again(IssueDeLot before, int rang, Acte acte) {
        return before.resultat() == ResultatDeLot.REFUSE
                ? new IssueDeLot(
                        rang,
                        before.resultat(),
                        before.structure(),
                        before.delegationId(),
                        before.codes(),
                        before.texte())
                : LotSender.repeated(rang, acte);
    }

    private void record(LotId lotId, List<IssueDeLot> issues) {
        var metaData =
                MetaData.from(Actor.SYSTEM.asMetaData())
                        .and(Actor.CORRELATION_ID, lotId.toString());
        CompletableFuture.supplyAsync(
                        () ->
                                commands.send(
                                                new GenericCommandMessage<>(
                                                        new RecordIssues(lotId, issues), metaData))
                                        .join(),
                        workers)
                .join();
    }
}
