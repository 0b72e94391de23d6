package fr.raccordement.courriel;

import fr.raccordement.api.avis.query.AvisView;
import fr.raccordement.api.correspondant.command.AbandonEnvoiAuContact;
import fr.raccordement.api.correspondant.command.CorrespondantCommand;
import fr.raccordement.api.correspondant.command.RecordEnvoiAuContact;
import fr.raccordement.api.correspondant.query.CorrespondantView;
import fr.raccordement.api.correspondant.query.StatutCorrespondant;
import fr.raccordement.courriel.ContactLane.Conclusion;
import fr.raccordement.supervision.Supervised;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.reactivestreams.Subscription;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.BaseSubscriber;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Schedulers;
import reactor.util.retry.Retry;

/**
 * Writes to contacts about the notices that are for them, from one start to the next stop. What
 * comes together is one mail to each. Who is written to is asked as the mail is sent; what became
 * of it is recorded before anything more is sent to them, and up to where all were written to once
 * nothing waits before it: so after a kill nobody is left out or written to twice (D-277).
 */
final class ContactSender {

    private static final Logger LOG = LoggerFactory.getLogger(ContactSender.class);
    private static final int AT_ONCE = 4;
    private static final int MOST_WAITING = 1_000;
    private static final int PATIENCE_SECONDS = 15;
    private static final int BETWEEN_ADVANCES = 100;
    private static final long UNKNOWN = -2;

    /** What is older says nothing that is still news, such as where mail was off for long. */
    private static final Duration NEWS = Duration.ofDays(7);

    private final ContactMessages messages;
    private final Expedition expedition;
    private final CourrielComposer composer;
    private final CourrielProperties properties;
    private final CourrielMeasures measures;
    private final Clock clock;
    private final ExecutorService workers = Supervised.pool("mail-contacts", AT_ONCE);
    private final ScheduledExecutorService timer = Supervised.timer("mail-contacts-due");
    private final Map<String, ContactLane> lanes = new HashMap<>();
    private final TreeMap<Long, Integer> outstanding = new TreeMap<>();
    private final Subscriber subscriber = new Subscriber();
    private long seen = UNKNOWN;
    private long recorded;
    private int done;
    private boolean advancing;

    ContactSender(
            ContactMessages messages,
            Expedition expedition,
            CourrielComposer composer,
            CourrielProperties properties,
            CourrielMeasures measures,
            Clock clock) {
        this.messages = messages;
        this.expedition = expedition;
        this.composer = composer;
        this.properties = properties;
        this.measures = measures;
        this.clock = clock;
    }

    /** No more notices wait here than there is room for: the rest stays in the store. */
    private static final class Subscriber extends BaseSubscriber<AvisView> {

        @Override
        protected void hookOnSubscribe(Subscription subscription) {
            request(MOST_WAITING);
        }
    }

    void start() {
        Flux.defer(() -> messages.noticesAfter(whereToGoOn()))
                .subscribeOn(Schedulers.boundedElastic())
                .publishOn(Schedulers.boundedElastic())
                .doOnNext(it -> Supervised.failingSoftly(() -> take(it)).run())
                .retryWhen(
                        Retry.backoff(Long.MAX_VALUE, Duration.ofSeconds(1))
                                .maxBackoff(Duration.ofMinutes(1))
                                .doBeforeRetry(
                                        again ->
                                                LOG.warn(
                                                        "Notices to contacts cannot be followed"
                                                                + " for now",
                                                        again.failure())))
                .subscribe(subscriber);
    }

    /** Whoever sends is not interrupted: what was taken over is recorded. */
    void stop() {
        subscriber.dispose();
        timer.shutdownNow();
        workers.shutdown();
        try {
            workers.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized long whereToGoOn() {
        if (seen == UNKNOWN) {
            recorded = messages.begin();
            seen = recorded;
        }
        return seen;
    }

    private void take(AvisView notice) {
        var old = notice.at().isBefore(clock.instant().minus(NEWS));
        var recipients = old ? List.<CorrespondantView>of() : messages.recipients(notice);
        wait(notice, recipients);
        if (recipients.isEmpty()) {
            subscriber.request(1);
        }
        advanceSoon();
    }

    private synchronized void wait(AvisView notice, List<CorrespondantView> recipients) {
        if (!recipients.isEmpty()) {
            outstanding.put(notice.position(), recipients.size());
        }
        measures.waiting(recipients.size());
        seen = notice.position();
        for (var recipient : recipients) {
            var id = recipient.correspondantId();
            var lane = lanes.computeIfAbsent(id.empreinte(), _ -> new ContactLane(id));
            if (lane.add(notice)) {
                due(lane, properties.regroupement());
            }
        }
    }

    private void due(ContactLane lane, Duration pause) {
        after(pause, () -> attempt(lane));
    }

    private void attempt(ContactLane lane) {
        try {
            var outcome = lane.outcome();
            if (outcome == null) {
                write(lane, lane.next());
            } else {
                conclude(lane, outcome);
            }
        } catch (RuntimeException | Error e) {
            LOG.warn(
                    "{} cannot be written to or recorded for now: {}",
                    lane.id,
                    e.getClass().getName());
            due(lane, properties.reprise());
        }
    }

    private void write(ContactLane lane, List<AvisView> notices) {
        var wanted =
                notices.stream().filter(it -> messages.recipient(it, lane.id).isPresent()).toList();
        var to =
                wanted.isEmpty()
                        ? null
                        : messages.recipient(wanted.getLast(), lane.id).orElse(null);
        if (to == null) {
            settle(lane, notices.size());
        } else {
            send(lane, notices, composer.compose(wanted, to), to);
        }
    }

    private void send(
            ContactLane lane, List<AvisView> notices, Courriel mail, CorrespondantView to) {
        var last = notices.getLast().position();
        try {
            expedition.send(mail);
        } catch (ServeurAbsentException e) {
            again(lane, lane.foundNoServer(), e);
            return;
        } catch (RuntimeException e) {
            var failures = lane.failed();
            if (failures < tries(to)) {
                again(lane, failures, e);
            } else {
                measures.abandoned();
                conclude(lane, outcome(new AbandonEnvoiAuContact(lane.id, last), mail, notices));
            }
            return;
        }
        measures.sent();
        conclude(
                lane,
                outcome(new RecordEnvoiAuContact(lane.id, last, notices.size()), mail, notices));
    }

    /** What was given up once is tried once each time, until it is taken over again. */
    private int tries(CorrespondantView to) {
        return to.statut() == StatutCorrespondant.INJOIGNABLE ? 1 : properties.essais();
    }

    private static Conclusion outcome(
            CorrespondantCommand command, Courriel mail, List<AvisView> notices) {
        return new Conclusion(command, mail.correlationId(), notices.size());
    }

    /** The message of what failed may name the address: its type alone is logged. */
    private void again(ContactLane lane, int failures, RuntimeException why) {
        measures.failed(lane.id.empreinte());
        LOG.warn("Mail to {} failed, attempt {}: {}", lane.id, failures, why.getClass().getName());
        due(lane, properties.pause(failures));
    }

    private void conclude(ContactLane lane, Conclusion outcome) {
        lane.concluded(outcome);
        messages.record(outcome.command(), outcome.correlationId());
        settle(lane, outcome.notices());
    }

    private void settle(ContactLane lane, int notices) {
        measures.settled(lane.id.empreinte());
        measures.waiting(-notices);
        settled(lane, notices);
        advanceSoon();
    }

    private synchronized void settled(ContactLane lane, int notices) {
        for (var notice : lane.settle(notices)) {
            if (outstanding.merge(notice.position(), -1, Integer::sum) == 0) {
                outstanding.remove(notice.position());
                done++;
                subscriber.request(1);
            }
        }
        if (lane.isEmpty()) {
            lanes.remove(lane.id.empreinte());
        } else {
            due(lane, Duration.ZERO);
        }
    }

    /** A burst of notices is one event, unless somebody holds up the place for long. */
    private synchronized void advanceSoon() {
        if (!advancing) {
            advancing = true;
            after(properties.regroupement(), this::advance);
        }
    }

    private void advance() {
        try {
            allUpTo().ifPresent(messages::advance);
        } catch (RuntimeException e) {
            LOG.warn("Up to where contacts were written to cannot be recorded for now", e);
        }
    }

    private synchronized OptionalLong allUpTo() {
        advancing = false;
        var upTo = outstanding.isEmpty() ? seen : outstanding.firstKey() - 1;
        if (upTo <= recorded || !outstanding.isEmpty() && done < BETWEEN_ADVANCES) {
            return OptionalLong.empty();
        }
        recorded = upTo;
        done = 0;
        return OptionalLong.of(upTo);
    }

    private void after(Duration pause, Runnable task) {
        try {
            timer.schedule(() -> workers.execute(task), pause.toMillis(), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException _) {
            LOG.debug("Stopping: what waits goes on with the next start");
        }
    }
}
