package fr.raccordement.command.lot;

import fr.raccordement.api.Refusal;
import fr.raccordement.api.Texte;
import fr.raccordement.api.Violation;
import fr.raccordement.api.acteur.Actor;
import fr.raccordement.api.habilitation.Rights;
import fr.raccordement.api.lot.IssueDeLot;
import fr.raccordement.api.lot.LotId;
import fr.raccordement.api.lot.ResultatDeLot;
import fr.raccordement.api.lot.event.LotOpened;
import fr.raccordement.command.lot.Actes.Acte;
import fr.raccordement.command.structure.StructureNames;
import fr.raccordement.processing.Unavailable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.HandlerExecutionException;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Acts on one element, in the name of whoever asked for the batch. What was cut short by a stop is
 * sent again, and is then no repetition: its events bear the correlation id of the batch.
 */
@Component
class LotSender {

    private static final Logger LOG = LoggerFactory.getLogger(LotSender.class);
    private static final int DEEPEST = 20;
    private static final String DELEGATION = "delegationId";
    private static final Refusal NO_IDENTIFIER =
            new Refusal(
                    "SIRET_FORMAT",
                    new Texte(
                            "Ni un SIRET, qui a 14 chiffres, ni un autre identifiant connu.",
                            "Neither a SIRET, which has 14 digits, nor another identifier that is"
                                    + " known."),
                    List.of());

    private final CommandGateway commands;
    private final EventStore events;
    private final StructureNames structures;

    LotSender(CommandGateway commands, EventStore events, StructureNames structures) {
        this.commands = commands;
        this.events = events;
        this.structures = structures;
    }

    /** What is sent for an element; empty where it names nothing. */
    Optional<Acte> acte(LotOpened lot, int rang) {
        var element = lot.elements().get(rang);
        if (element.objet().isEmpty()) {
            return Optional.empty();
        }
        var named =
                Actes.namesStructures(lot.acte())
                        ? structures.key(element.objet()).orElse(element.objet())
                        : "";
        return Optional.of(Actes.of(lot, element, named));
    }

    /**
     * Sends it and awaits what comes of it; empty where nothing was decided, and it is to be sent
     * again.
     */
    Optional<IssueDeLot> send(LotOpened lot, int rang, Acte acte) {
        try {
            var version = (Long) commands.send(message(lot, acte)).join();
            var did = hasDone(lot, acte.target(), version);
            return Optional.of(issue(rang, acte, did ? ResultatDeLot.FAIT : ResultatDeLot.REPETE));
        } catch (RuntimeException failed) {
            return refusal(failed)
                    .map(it -> refused(rang, acte, it))
                    .or(() -> failed(lot, rang, acte, failed));
        }
    }

    /** The outcome of an element that is done by another before it. */
    static IssueDeLot repeated(int rang, Acte acte) {
        return issue(rang, acte, ResultatDeLot.REPETE);
    }

    /** The outcome of an element that names nothing. */
    static IssueDeLot unnamed(LotOpened lot, int rang) {
        return Actes.namesStructures(lot.acte())
                ? refused(rang, null, NO_IDENTIFIER)
                : refused(rang, null, Rights.notFound().refusal());
    }

    private static GenericCommandMessage<?> message(LotOpened lot, Acte acte) {
        var actor = new Actor(lot.demandeur(), Set.copyOf(lot.roles()));
        return new GenericCommandMessage<>(
                acte.command(),
                MetaData.from(actor.asMetaData())
                        .and(Actor.CORRELATION_ID, new LotId(lot.lotId()).toString()));
    }

    /** Whether something that happened to it up to a version is what the batch did. */
    private boolean hasDone(LotOpened lot, String target, long version) {
        var marks =
                Map.of(
                                Actor.ACTOR,
                                lot.demandeur(),
                                Actor.CORRELATION_ID,
                                new LotId(lot.lotId()).toString())
                        .entrySet();
        try (var stream = events.readEvents(target, 0).asStream()) {
            return stream.takeWhile(it -> it.getSequenceNumber() <= version)
                    .anyMatch(it -> it.getMetaData().entrySet().containsAll(marks));
        }
    }

    private static IssueDeLot issue(int rang, Acte acte, ResultatDeLot resultat) {
        return new IssueDeLot(
                rang, resultat, acte.structure(), acte.delegationId(), List.of(), null);
    }

    private static IssueDeLot refused(int rang, @Nullable Acte acte, Refusal refusal) {
        var codes =
                refusal.violations().isEmpty()
                        ? List.of(refusal.code())
                        : refusal.violations().stream().map(Violation::code).distinct().toList();
        var other = refusal.details().get(DELEGATION);
        var structure = acte == null ? null : acte.structure();
        var asked = acte == null || structure != null ? null : acte.delegationId();
        return new IssueDeLot(
                rang,
                ResultatDeLot.REFUSE,
                structure,
                other instanceof String open ? open : asked,
                codes,
                sentence(refusal));
    }

    /** Every broken rule, one after the other. */
    private static Texte sentence(Refusal refusal) {
        return refusal.violations().stream()
                .map(Violation::texte)
                .reduce(
                        (one, other) ->
                                new Texte(one.fr() + " " + other.fr(), one.en() + " " + other.en()))
                .orElse(refusal.texte());
    }

    private static Optional<Refusal> refusal(Throwable failed) {
        Throwable cause = failed;
        for (var depth = 0; cause != null && depth < DEEPEST; depth++) {
            if (cause instanceof HandlerExecutionException handled
                    && handled.getDetails().orElse(null) instanceof Refusal refusal) {
                return Optional.of(refusal);
            }
            if (cause instanceof AggregateNotFoundException) {
                return Optional.of(Rights.notFound().refusal());
            }
            cause = cause.getCause();
        }
        return Optional.empty();
    }

    /** What passes is tried again; a fault of the program is no reason to do nothing else. */
    private static Optional<IssueDeLot> failed(
            LotOpened lot, int rang, Acte acte, RuntimeException failed) {
        if (passes(failed)) {
            return Optional.empty();
        }
        LOG.error("Element {} of batch {} failed", rang, lot.lotId(), failed);
        return Optional.of(
                new IssueDeLot(
                        rang,
                        ResultatDeLot.REFUSE,
                        acte.structure(),
                        null,
                        List.of("INTERNAL"),
                        new Texte(
                                "Erreur du programme : rien n'a changé.",
                                "A fault of the program: nothing has changed.")));
    }

    private static boolean passes(Throwable failed) {
        Throwable cause = failed;
        for (var depth = 0; cause != null && depth < DEEPEST; depth++) {
            if (cause instanceof ConcurrencyException
                    || cause instanceof AggregateStreamCreationException
                    || cause instanceof TimeoutException
                    || cause instanceof HandlerExecutionException handled
                            && handled.getDetails().orElse(null) instanceof Unavailable) {
                return true;
            }
            cause = cause.getCause();
        }
        return false;
    }
}
