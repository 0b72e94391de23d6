package fr.raccordement.courriel;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** Keeps the last mails instead of sending them. */
final class CourrielsGardes implements Expedition {

    private static final int MOST = 200;

    private final Deque<Courriel> kept = new ArrayDeque<>();

    @Override
    public synchronized void send(Courriel courriel) {
        kept.addFirst(courriel);
        if (kept.size() > MOST) {
            kept.removeLast();
        }
    }

    /** The newest first. */
    synchronized List<Courriel> all() {
        return List.copyOf(kept);
    }
}
