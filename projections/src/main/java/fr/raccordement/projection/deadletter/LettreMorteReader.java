package fr.raccordement.projection.deadletter;

import fr.raccordement.api.lettremorte.LettreMorteId;
import fr.raccordement.api.lettremorte.event.LettreMorteDiscarded;
import fr.raccordement.api.lettremorte.query.LettreEnAttente;
import fr.raccordement.api.lettremorte.query.LettreMorteView;
import fr.raccordement.projection.events.EventReader;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what waits, without what is discarded already. */
@Component
class LettreMorteReader {

    private final DeadLetters deadLetters;
    private final EventReader events;

    LettreMorteReader(DeadLetters deadLetters, EventReader events) {
        this.deadLetters = deadLetters;
        this.events = events;
    }

    /** The dead letters of a sequence that were discarded, still in the queue or not. */
    DiscardedLetters discarded(LettreMorteId id) {
        return new DiscardedLetters(
                events.read(id)
                        .map(message -> (LettreMorteDiscarded) message.getPayload())
                        .toList());
    }

    /** The dead letters of a sequence, in order. */
    List<WaitingLetter> letters(LettreMorteId id) {
        var discarded = discarded(id);
        return deadLetters.all(id).stream()
                .filter(letter -> !discarded.contain(letter))
                .map(WaitingLetter::new)
                .toList();
    }

    LettreMorteView view(LettreMorteId id) {
        var letters = letters(id);
        return view(id, letters.isEmpty() ? null : letters.getFirst().view(letters.size() - 1L));
    }

    /** A cheaper view for lists, which may show what was discarded a moment ago. */
    LettreMorteView glance(LettreMorteId id) {
        return view(
                id,
                deadLetters
                        .first(id)
                        .map(letter -> new WaitingLetter(letter).view(deadLetters.size(id) - 1))
                        .orElse(null));
    }

    static LettreMorteView view(LettreMorteId id, @Nullable LettreEnAttente enAttente) {
        return new LettreMorteView(id.groupe(), id.objet(), enAttente);
    }
}
