package fr.raccordement.courriel;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** How mail goes, to users and to contacts of fiches alike. */
final class CourrielMeasures implements MeterBinder {

    private final Set<String> failing = ConcurrentHashMap.newKeySet();
    private final AtomicInteger waiting = new AtomicInteger();
    private final AtomicLong sent = new AtomicLong();
    private final AtomicLong failed = new AtomicLong();
    private final AtomicLong abandoned = new AtomicLong();
    private final AtomicLong returned = new AtomicLong();
    private final AtomicInteger returnsUnread = new AtomicInteger();

    /** So many notices more, or fewer, are being written to somebody. */
    void waiting(int notices) {
        waiting.addAndGet(notices);
    }

    void sent() {
        sent.incrementAndGet();
    }

    /** Mail to somebody failed and is tried again. */
    void failed(String recipient) {
        failing.add(recipient);
        failed.incrementAndGet();
    }

    /** It is tried no more, or need not be. */
    void settled(String recipient) {
        failing.remove(recipient);
    }

    void abandoned() {
        abandoned.incrementAndGet();
    }

    /** A mail that was taken over came back. */
    void returned() {
        returned.incrementAndGet();
    }

    /** Whether the mailbox of returned mail cannot be read. */
    void returnsUnread(boolean unread) {
        returnsUnread.set(unread ? 1 : 0);
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("raccordement.mail.notices.waiting", waiting, AtomicInteger::get)
                .description("Notices that are being written to somebody, or tried again")
                .register(registry);
        Gauge.builder("raccordement.mail.recipients.failing", failing, Set::size)
                .description("Recipients whose mail has failed and is tried again")
                .register(registry);
        Gauge.builder("raccordement.mail.returns.unread", returnsUnread, AtomicInteger::get)
                .description("1 while the mailbox of returned mail cannot be read")
                .register(registry);
        count("sent", sent, registry);
        count("failed", failed, registry);
        count("abandoned", abandoned, registry);
        count("returned", returned, registry);
    }

    private static void count(String outcome, AtomicLong counted, MeterRegistry registry) {
        FunctionCounter.builder("raccordement.mail", counted, AtomicLong::get)
                .description(
                        "Mails sent, attempts that failed, addresses given up, and mails that came"
                                + " back")
                .tag("outcome", outcome)
                .register(registry);
    }
}
